import { createHash } from 'node:crypto';

/**
 * Salted SHA-256 of the surnames and full names of persons that the source documents name, lower-case, words joined
 * by one blank. Only the hashes are kept, so that the check does not itself spread the names it keeps out.
 */
const salt = 'kulturnetz-persons-v1';
const personHashes: ReadonlySet<string> = new Set([
  '0b3f5bb4aafe3a15ed7e459aaa0c4ce2130f27847edab3a722978302c9c4ef43',
  '1685728f18c876611f6c7e3c2636000c10b2aa8df0ffd2473e88fde0751aa7c5',
  '26a82321bbfc274970db3a8ff962e44bd19714dd330b71fb0b73485da3953139',
  '2e946ce2521b610686c1630c6c6b7f9004141e554bbaa5231e43325134d189dd',
  '3b77aadfd827e48694681957b800338d36e070537d928e441d121e96e4b6cff7',
  '3d27c30a81350f426347995e51faea10fedc85ec95c5f9ddc7c1e36d0b4cf86d',
  '5213ca171129e22d6b0f9c35cc7a7e88d29981769578de46041d1b2bf4b8485a',
  '55a750b8a56238b9a2b04d475918626042110a69bebfa5e832ce7a95d2b6c6aa',
  '5a804315bc8e0f61a06c2e44c9456facf8e6e7bada25632735b26618de562db3',
  '5e3e20ec74ccc3f1494469877cb01ae2dfc925ad31892238744b4570fff56fe8',
  '6b97315315a5f88b0d279b18137c7cf2cc8f46dbdf53cc5c0860cf45d711b86d',
  '7900c92c7fe90e3bed07534a6d18b0fcabc951b7319668c0c521e939cdbdc010',
  '83f46d2d2fa13c0a3dc36c7d9d6bf22df4bea28dfd05524c5fec6ac66cff4cdc',
  'a1ecb16f164307675103fd2e96fe4f16ab75c8cea0f67c7eaa5aac780bde85a1',
  'acd92c09c99afccd0ba3450da591dfce0cde6feedc9b1d973d95059ebaebec34',
  'b3e24a1bfe7fefb601a680bfa8387e4bfde693004b5cb56c7fd8a50b043b8014',
  'bbf1b21c67cc1e6f827e4b290d6f41943cd3d72123bc9746440b1febee16f1e1',
  'cfcc0625b9b45422f6d18970aafb978e578452ba3d56dc7a8d2b9f18a84bd2b0',
  'd3939a8617fdac726b9211e32b7d51863006fdbdab43a18dc137c905d4509b93',
  'd731313791a8c76c3fcc7918576141c6b5ec1ce360c274aa004e8210af1fd843',
  'dbcec969cbed94f448ecd46163b26958391c44f978604de1e46fd3c40eccb6f7',
  'ffaf9881cab3c2e29b91da98fa90d5bbf480dec50160a3b547947aeb143748dd',
]);

const longestName = 3;

/** Lines (from 1) on which a person of the source documents is named; the names themselves are not returned. */
export function linesWithPersons(text: string, hashes: ReadonlySet<string> = personHashes): number[] {
  return text.split('\n').flatMap((line, index) => (namesPerson(line, hashes) ? [index + 1] : []));
}

function namesPerson(line: string, hashes: ReadonlySet<string>): boolean {
  const words =
    line
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.some((_, start) => {
    for (let length = 1; length <= longestName && start + length <= words.length; length += 1) {
      if (hashes.has(personHash(words.slice(start, start + length).join(' ')))) return true;
    }
    return false;
  });
}

/** Hash of a name already in lower case, its words joined by one blank. */
export function personHash(name: string): string {
  return createHash('sha256').update(`${salt}:${name}`).digest('hex');
}
