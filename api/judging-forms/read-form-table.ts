import { z } from 'zod';
import type { FilledForm, FormFault } from '../../graph/analysis/evaluation/judging-form.ts';
import { Judgement } from '../../graph/schema/evaluation-answers.ts';
import { type Bilingual, NodeId } from '../../graph/schema/vocabulary.ts';
import { isOneOf, plain, valueBeside } from '../form-cells.ts';
import type { TableLine } from '../table-lines.ts';
import { columnWords, earlierFormWord, formWords, judgementWords } from './form-table.ts';

/** `form` is null where it cannot be read at all; with `faults` nothing of it may be kept. `blank` cells do not count. */
export interface ReadForm {
  readonly form: FilledForm | null;
  readonly blank: number;
  readonly faults: readonly FormFault[];
}

/** Finds form, document and judgements in the lines of a filled form, in either language. */
export function readFormTable(lines: readonly TableLine[]): ReadForm {
  const id = valueBeside(lines, formWords.form, z.uuid()) ?? valueBeside(lines, earlierFormWord, z.uuid());
  const document = valueBeside(lines, formWords.document, NodeId);
  const header = lines.find(({ cells }) => cells.some(isOneOf(columnWords.judgement)));
  const judgementAt = header?.cells.findIndex(isOneOf(columnWords.judgement)) ?? -1;
  const keyAt = header?.cells.findIndex(isOneOf(columnWords.key)) ?? -1;
  const faults: FormFault[] = [];
  if (id === null) faults.push(missing(formWords.form));
  if (document === null) faults.push(missing(formWords.document));
  if (judgementAt === -1) faults.push(missing(columnWords.judgement));
  if (keyAt === -1) faults.push(missing(columnWords.key));
  if (id === null || document === null || header === undefined || keyAt === -1)
    return { form: null, blank: 0, faults };

  const cells: FilledForm['cells'][number][] = [];
  let blank = 0;
  for (const { line, cells: values } of lines) {
    if (line <= header.line) continue;
    const key = plain(values[keyAt]);
    const word = plain(values[judgementAt]);
    const judgement = judgementOf(word);
    if (word === '') blank += key === '' ? 0 : 1;
    else if (key === '') faults.push({ line, detail: noKey });
    else if (judgement === null) faults.push({ line, detail: unknownWord(word) });
    else cells.push({ line, key, judgement });
  }
  return { form: { id, document, cells }, blank, faults };
}

function judgementOf(word: string): Judgement | null {
  return (
    Judgement.options.find((judgement) => judgement === word || isOneOf(judgementWords[judgement])(word)) ??
    null
  );
}

const noKey: Bilingual = {
  de: 'Ein Urteil ohne Kennung lässt sich keinem Vorschlag zuordnen.',
  en: 'A judgement without a key belongs to no suggestion.',
};

function unknownWord(word: string): Bilingual {
  const known = Judgement.options.map((judgement) => judgementWords[judgement]);
  return {
    de: `„${word.slice(0, 40)}“ ist kein Urteil; erlaubt sind ${known.map(({ de }) => de).join(', ')}.`,
    en: `“${word.slice(0, 40)}” is no judgement; allowed are ${known.map(({ en }) => en).join(', ')}.`,
  };
}

function missing({ de, en }: Bilingual): FormFault {
  return {
    line: null,
    detail: {
      de: `„${de}“ fehlt oder wurde verändert; ist das ein ausgefüllter Bogen?`,
      en: `“${en}” is missing or was changed; is this a filled judging form?`,
    },
  };
}
