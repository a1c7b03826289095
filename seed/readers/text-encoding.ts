/** The upper half of code page 850, in which DOS programs and some databases still write. */
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

/** What stands in German texts beyond ASCII, and next to nothing else does. */
const german = /[äöüÄÖÜßéèáà„“”‚‘’«»–—…§€•·°\u00A0]/gu;

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh' | 'cp850';
}

/**
 * The text of bytes that do not say how they are encoded: by a byte order mark, by the zero bytes of UTF-16, as UTF-8 where
 * they are sound UTF-8, and else in that of three old encodings in which most of what is not ASCII is German. The byte order
 * mark is left out.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  const zeros = [0, 0];
  for (const [at, byte] of bytes.subarray(0, 1000).entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = Math.min(bytes.length, 1000) / 4;
  if (odd > many && even === 0) return decoded(bytes, 'utf-16le');
  if (even > many && odd === 0) return decoded(bytes, 'utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return bestOf([decoded(bytes, 'windows-1252'), decoded(bytes, 'macintosh'), decodedCp850(bytes)]);
  }
}

function decoded(bytes: Uint8Array, encoding: Exclude<DecodedText['encoding'], 'cp850'>): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function decodedCp850(bytes: Uint8Array): DecodedText {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\xFF]/g, (letter) => cp850.charAt(letter.charCodeAt(0) - 0x80));
  return { text, encoding: 'cp850' };
}

/** The first of the texts that have the most German signs. */
function bestOf(texts: readonly [DecodedText, ...DecodedText[]]): DecodedText {
  const score = ({ text }: DecodedText): number => text.match(german)?.length ?? 0;
  return texts.reduce((best, other) => (score(other) > score(best) ? other : best));
}
