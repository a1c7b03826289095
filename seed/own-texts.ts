import { placedRows } from './placed-rows.ts';
import type { Bundle } from '../graph/schema/bundle.ts';
import type { Registry } from '../graph/schema/registry.ts';

/** A text the project words itself, with the place it stands at. */
export interface OwnText {
  readonly at: string;
  readonly text: string;
}

/** Titles, topics and notes of a bundle. Names of bodies and headings of sections are facts and are left out. */
export function ownTextsOfBundle(bundle: Bundle): OwnText[] {
  const { id, notes, unread = [] } = bundle.document;
  return [
    ...notes.map((note, index) => ({ at: `${id} note ${index + 1}`, text: note.de })),
    ...unread.map(({ what }, index) => ({ at: `${id} unread ${index + 1}`, text: what.de })),
    ...bundle.products.flatMap(({ code, note }) =>
      note === undefined ? [] : [{ at: `${id} product ${code}`, text: note.de }],
    ),
    ...bundle.sections.flatMap(({ code, goals, immediate }) => [
      ...goals.map(({ title }, index) => ({ at: `${id}/${code}/g${index + 1}`, text: title })),
      ...immediate.map(({ title }, index) => ({ at: `${id}/${code}/m${index + 1}`, text: title })),
    ]),
    ...placedRows(bundle).flatMap(({ id: row, row: { measures, mentions } }) => [
      ...measures.map(({ title }, index) => ({ at: `${row}/m${index + 1}`, text: title })),
      ...mentions.flatMap(({ note }, index) =>
        note === undefined ? [] : [{ at: `${row}/n${index + 1}`, text: note.de }],
      ),
    ]),
    ...bundle.events.flatMap((event, index) => [
      { at: `${id}/e${index + 1}`, text: event.title },
      { at: `${id}/e${index + 1} topic`, text: event.topic },
    ]),
  ];
}

/** Guesses, evidence and reasons of the registry. */
export function ownTextsOfRegistry(registry: Registry): OwnText[] {
  return [
    ...registry.actors.flatMap(({ id, guess, includes }) => [
      ...(guess === undefined ? [] : [{ at: `${id} guess`, text: guess.de }]),
      ...includes.map((one) => ({ at: `${id} includes ${one.id}`, text: one.evidence })),
    ]),
    ...registry.proposals.map(({ a, b, reason }) => ({ at: `proposal ${a} ~ ${b}`, text: reason.de })),
  ];
}
