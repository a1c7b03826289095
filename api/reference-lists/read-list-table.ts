import { wordingKey } from '../../graph/identity/decision-key.ts';
import { type HoldsPerson, looksLikePerson } from '../../graph/schema/person-forms.ts';
import { ListedBody, mostListed } from '../../graph/schema/reference-list.ts';
import type { ReferenceListLoaded } from '../../graph/schema/reference-list-answers.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import type { TableLine } from '../table-lines.ts';
import { columnHeaded, type ListColumn, listColumns, typeIn } from './list-columns.ts';
import * as said from './list-faults.ts';

type Fault = ReferenceListLoaded['faults'][number];

export interface ReadList extends Pick<ReferenceListLoaded, 'repeated' | 'faults' | 'ignored'> {
  readonly entries: readonly ListedBody[];
}

/** Finds bodies in the lines of a table, with a header or without; every line that is not blank is read, repeated or told of. */
export function readListTable(lines: readonly TableLine[], holdsPerson: HoldsPerson): ReadList {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first] = filled;
  const heads = (first?.cells ?? []).map(columnHeaded);
  const hasHeader = heads.includes('name');
  const at = (column: ListColumn): number =>
    hasHeader ? heads.indexOf(column) : listColumns.indexOf(column);
  const places = { name: at('name'), type: at('type'), website: at('website') };
  const ignored = hasHeader
    ? (first?.cells ?? []).filter((cell, i) => heads[i] === null && cell.trim() !== '')
    : [];

  const faults: Fault[] = [];
  const entries: ListedBody[] = [];
  const known = new Set<string>();
  let repeated = 0;
  for (const { line, cells } of hasHeader ? filled.slice(1) : filled) {
    const cell = (column: ListColumn): string => (cells[places[column]] ?? '').trim();
    const name = cell('name').replaceAll(/\s+/g, ' ');
    const wrong = nameFault(name, holdsPerson) ?? (looksLikePerson(cell('website')) ? said.person : null);
    if (wrong !== null) {
      faults.push({ line, what: wrong, leftOut: true });
      continue;
    }
    if (known.has(wordingKey(name))) {
      repeated += 1;
      continue;
    }
    if (entries.length === mostListed) {
      faults.push({ line, what: said.tooMany, leftOut: true });
      continue;
    }
    known.add(wordingKey(name));
    const type = cell('type') === '' ? 'unclear' : typeIn(cell('type'));
    if (type === null) faults.push({ line, what: said.unknownType(cell('type')), leftOut: false });
    const website = addressIn(cell('website'));
    if (website === null) faults.push({ line, what: said.noAddress, leftOut: false });
    entries.push({ line, name, type: type ?? 'unclear', ...(website ? { website } : {}) });
  }
  return { entries, repeated, faults, ignored };
}

function nameFault(name: string, holdsPerson: HoldsPerson): Bilingual | null {
  if (name === '') return said.noName;
  if (holdsPerson(name, 'name')) return said.person;
  return /\p{L}/u.test(name) && ListedBody.shape.name.safeParse(name).success ? null : said.unfitName;
}

/** The address of a web page; empty where there is none, null where the cell says something else. */
function addressIn(cell: string): string | null {
  if (cell === '') return '';
  const address = /^[a-z]+:/i.test(cell) ? cell : `https://${cell}`;
  const parsed = ListedBody.shape.website.safeParse(address);
  return parsed.success && /^https?:\/\/[^/]+\.[^/]+/i.test(address) ? address : null;
}
