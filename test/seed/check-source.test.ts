import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkSource } from '../../seed/check-source.ts';
import { partsOf, soundSeed } from './sound-seed.ts';

const text = 'Programm\n\nzwei\nVolks-\nhochschule, Vereine\n\n\n\nTreffen der VHS\nEnde\n';

function soundBundle() {
  const { bundle, row } = partsOf(soundSeed());
  for (const mention of row.mentions) mention.lines = [4, 5];
  bundle.document.source.sha256 = createHash('sha256').update(text).digest('hex');
  return bundle;
}

describe('the comparison of a bundle with its document', () => {
  it('reads names across line breaks and hyphens', () => {
    expect(checkSource(soundBundle(), text)).toEqual([]);
  });

  it('reads names down one column of a table', () => {
    const bundle = soundBundle();
    const table = text.replace('Volks-\nhochschule, Vereine', 'Museum\tVolks-\nsammelt\thochschule, Vereine');
    expect(checkSource(bundle, table)).toEqual([expect.stringContaining('hash')]);
  });

  it('finds a name that is not printed on its lines', () => {
    const bundle = soundBundle();
    const mention = bundle.sections[0]?.rows[0]?.mentions[1];
    if (mention) mention.lines = [4, 4];
    expect(checkSource(bundle, text)).toEqual([
      'musterstadt-2024/I.a/040101/n2 "Vereine": is not printed on lines 4-4',
    ]);
  });

  it('finds that the document is another one', () => {
    const faults = checkSource(soundBundle(), `${text}mehr\n`);
    expect(faults).toEqual([
      expect.stringContaining('hash'),
      expect.stringContaining('has 11 lines, 10 are noted'),
    ]);
  });
});
