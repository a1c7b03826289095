import { describe, expect, it } from 'vitest';
import { checkTerms } from '../../seed/check-terms.ts';
import { speaksOf } from '../../seed/term-words.ts';
import { partsOf, soundSeed } from './sound-seed.ts';

/** The sound seed's measures with these lines printed for them (source lines 2 and 3). */
function faultsOf(
  first: string,
  second: string,
  change: (parts: ReturnType<typeof partsOf>) => void = () => {},
) {
  const parts = partsOf(soundSeed());
  change(parts);
  return checkTerms(parts.bundle, `Programm\n${first}\n${second}\n`, parts.registry);
}

describe('a term', () => {
  const { term } = partsOf(soundSeed());

  it.each(['Chöre, Chor', 'ein Schul-Chor', '„Chorfest“', 'gemeinsam musi-\nzieren', 'der Kammer-\nchor'])(
    'is spoken of in "%s"',
    (text) => {
      expect(speaksOf(text, term)).toBe(true);
    },
  );

  it.each(['Schulchor', 'Musikschule', 'Anchorage'])('is not spoken of in "%s"', (text) => {
    expect(speaksOf(text, term)).toBe(false);
  });
});

describe('the comparison of terms with the document', () => {
  it('finds nothing where a measure records exactly what its text speaks of', () => {
    expect(faultsOf('Ein Chor für alle', 'Eine Lesung')).toEqual([]);
  });

  it('finds a term of which the text does not speak', () => {
    expect(faultsOf('Ein Abend in der Musikschule', 'Eine Lesung')).toEqual([
      'musterstadt-2024/I.a/040101/m1: records begriff/musik, of which its text does not speak',
    ]);
  });

  it('finds a term that the text speaks of and nobody recorded', () => {
    expect(faultsOf('Ein Chor', 'Noch ein Chor')).toEqual([
      'musterstadt-2024/I.a/040101/m2: does not record begriff/musik, of which its text speaks',
    ]);
  });

  it('reads the measure’s own cell of a table, not the partner’s', () => {
    expect(faultsOf('Museum\tEin Chor\tVereine', 'Museum\tEine Lesung\tChor der Stadt')).toEqual([]);
    expect(faultsOf('Museum\tEin Abend\tChor der Stadt', 'Museum\tEine Lesung\t')).toEqual([
      expect.stringContaining('m1: records begriff/musik'),
    ]);
  });

  it('leaves out a partner that the extraction printed on the measure’s line', () => {
    const beside = (parts: ReturnType<typeof partsOf>) =>
      Object.assign(parts.mention, { as: 'Chor der Stadt', lines: [2, 3] });
    expect(faultsOf('Ein Chor', 'Eine Lesung Chor der Stadt', beside)).toEqual([]);
    expect(faultsOf('Ein Abend Chor der Stadt', 'Eine Lesung', beside)).toEqual([
      expect.stringContaining('m1: records begriff/musik'),
    ]);
  });

  it('leaves it to the reader whether a body’s name says what the measure is about', () => {
    const named = (parts: ReturnType<typeof partsOf>) =>
      Object.assign(parts.mention, {
        as: 'Chorverband',
        column: 'measure',
        basis: 'M1',
        at: 2,
        lines: [3, 3],
      });
    expect(faultsOf('Ein Chor', 'Treffen mit dem Chorverband', named)).toEqual([]);
    expect(faultsOf('Treffen mit dem Chorverband', 'Eine Lesung', named)).toEqual([]);
  });

  it('reads the heading where the text says no more than "the theme"', () => {
    const heading = (parts: ReturnType<typeof partsOf>) => (parts.section.title = 'Chor und Bühne');
    expect(faultsOf('Veranstaltungen zum Thema', 'Eine Lesung', heading)).toEqual([]);
    expect(faultsOf('Veranstaltungen', 'Eine Lesung', heading)).toHaveLength(1);
  });

  it('takes measures of one cell without bullets together', () => {
    const together = (parts: ReturnType<typeof partsOf>) =>
      parts.row.measures.forEach((one) => (one.lines = [2, 2]));
    expect(faultsOf('Ein Chor Eine Lesung', '', together)).toEqual([]);
  });

  it('demands no term of a row whose lines are damaged, yet no term without a word either', () => {
    const damaged = (parts: ReturnType<typeof partsOf>) => parts.row.flags.push('noise');
    expect(faultsOf('Ein Chor', 'Noch ein Chor', damaged)).toEqual([]);
    expect(faultsOf('Ein Abend', 'Noch ein Chor', damaged)).toHaveLength(1);
  });

  it('wants a term that stands in the name of a programme alone to say so, and no other', () => {
    const named = (through?: Record<string, string>) => (parts: ReturnType<typeof partsOf>) => {
      parts.registry.things.push({ id: 'programm/chor', kind: 'programme', name: 'Chortage', aliases: [] });
      Object.assign(parts.mention, {
        as: 'Chortage',
        means: 'programm/chor',
        lines: [2, 2],
        column: 'measure',
      });
      if (through !== undefined) Object.assign(parts.measure, { through });
    };
    const alone = { 'begriff/musik': 'programm/chor' };
    expect(faultsOf('Teilnahme an den Chortagen', 'Eine Lesung')).toEqual([]);
    expect(faultsOf('Teilnahme an Chortage', 'Eine Lesung', named())).toEqual([
      expect.stringContaining('m1: speaks of begriff/musik by the name of programm/chor alone'),
    ]);
    expect(faultsOf('Teilnahme an Chortage', 'Eine Lesung', named(alone))).toEqual([]);
    expect(faultsOf('Der Chor bei Chortage', 'Eine Lesung', named(alone))).toEqual([
      expect.stringContaining('m1: speaks of begriff/musik itself'),
    ]);
  });
});
