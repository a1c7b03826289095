import {
  type DecisionCells,
  type DecisionColumn,
  type DecisionKind,
  judgedWords,
  partnerWords,
} from './decision-columns.ts';

/** What a line says, still to be checked, and in which column each part of it stands. */
export interface LineContent {
  readonly content: unknown;
  readonly columns: Readonly<Record<string, DecisionColumn>>;
}

export function contentIn(kind: DecisionKind, cells: DecisionCells): LineContent {
  const [a, b] = [cells.a.trim(), cells.b.trim()];
  switch (kind) {
    case 'pair': {
      const turned = b !== '' && b < a;
      return {
        content: { kind, a: turned ? b : a, b: turned ? a : b, judged: wordIn(judgedWords, cells.nachher) },
        columns: turned ? { a: 'b', b: 'a', judged: 'nachher' } : { a: 'a', b: 'b', judged: 'nachher' },
      };
    }
    case 'wording':
      return {
        content: {
          kind,
          town: cells.ort.trim(),
          wording: cells.a,
          review: wordIn(partnerWords, cells.nachher),
          ...(b === '' ? {} : { means: b }),
        },
        columns: { town: 'ort', wording: 'a', means: 'b', review: 'nachher' },
      };
    case 'listed':
      return {
        content: {
          kind,
          town: cells.ort.trim(),
          name: cells.a,
          actor: b,
          judged: wordIn(judgedWords, cells.nachher),
        },
        columns: { town: 'ort', name: 'a', actor: 'b', judged: 'nachher' },
      };
    case 'mention': {
      const said = jsonIn(cells.nachher);
      return {
        content: { ...(isRecord(said) ? said : {}), kind, document: b, wording: cells.a },
        columns: { document: 'b', wording: 'a' },
      };
    }
    case 'cut':
      return {
        content: { kind, town: cells.ort.trim(), text: cells.a, names: jsonIn(cells.nachher) },
        columns: { town: 'ort', text: 'a' },
      };
    case 'measures':
    case 'row': {
      const said = jsonIn(cells.nachher);
      const text = kind === 'measures' ? { text: cells.a } : {};
      return {
        content: { ...(isRecord(said) ? said : {}), kind, document: b, ...text },
        columns: { document: 'b', text: 'a' },
      };
    }
    case 'entry':
      return { content: { kind, actor: a, entry: jsonIn(cells.nachher) }, columns: { actor: 'a' } };
    case 'answer':
    case 'added':
    case 'asked': {
      const said = jsonIn(cells.nachher);
      return {
        content: { ...(isRecord(said) ? said : {}), kind, actor: a, document: b },
        columns: { actor: 'a', document: 'b' },
      };
    }
    case 'actor':
      return {
        content: { kind, actor: a, field: b, value: valueIn(cells.nachher) },
        columns: { actor: 'a', field: 'b', value: 'nachher' },
      };
  }
}

/** The name of a word in a cell, or what else the cell says. */
function wordIn(words: Readonly<Record<string, string>>, cell: string): string {
  const plain = cell.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const found = Object.entries(words).find(([name, word]) => plain === name || plain === word.toLowerCase());
  return found?.[0] ?? plain;
}

/** Undefined where it is no JSON. */
function jsonIn(cell: string): unknown {
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return undefined;
  }
}

/** A value as JSON, or as the plain text that somebody wrote into the cell. */
function valueIn(cell: string): unknown {
  const said = jsonIn(cell);
  const isValue = said === null || typeof said === 'string' || typeof said === 'object';
  return isValue ? said : cell.trim();
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
