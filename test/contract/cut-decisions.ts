import type { DecisionContent, DecisionOf } from '../../graph/schema/decision.ts';

const document = 'musterstadt-2024';
const cut: DecisionOf<'cut'> = {
  kind: 'cut',
  town: 'musterstadt',
  text: 'Schulen Archiv',
  names: [{ as: 'Schulen Archiv', means: 'musterstadt/archiv' }],
};
const ofMeasures = (text: string, ...titles: string[]): DecisionOf<'measures'> => ({
  kind: 'measures',
  document,
  place: 'I.a/040501',
  text,
  titles,
});
const parted = ofMeasures('Instrumente leihen', 'Instrumente leihen', 'Noten leihen');
const renamedMeasure = ofMeasures('Instrumente leihen', 'Instrumente verleihen');
const oneMeasure = ofMeasures('Offenes Singen Instrumente leihen', 'Singen mit Instrumenten');
const ofRow: DecisionOf<'row'> = { kind: 'row', document, place: 'HF2/040702', product: '040701' };

/** What is printed in rows of the small programmes, cut anew; no two are about the same. */
export const cutAnew: readonly DecisionContent[] = [cut, parted, { ...ofRow, section: 'I.a' }];

/** The same in other ways: measures that become one, a row that stays in its section. */
export const cutOtherwise: readonly DecisionContent[] = [oneMeasure, renamedMeasure, ofRow];

/** What these programmes have no place for. */
export const cutNowhere: readonly DecisionContent[] = [
  { ...cut, text: 'Archiv Schulen Archiv' },
  { ...cut, names: [{ as: 'Schulen', means: 'musterstadt/nirgends' }] },
  { ...parted, text: 'Noten leihen' },
  { ...ofRow, section: 'XX' },
];
