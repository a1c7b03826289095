import type { ActorType } from '../../schema/actor-types.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import type { CandidateActor } from './candidate.ts';
import type { ComparedActor } from './compared-actor.ts';

/** What forbids to propose two bodies as one, however alike their names are; `clear` says that it does not. */
export interface Objection {
  readonly forbids: (a: ComparedActor, b: ComparedActor) => boolean;
  readonly said: Bilingual;
  readonly clear: Bilingual;
}

/** Kinds of bodies that no town has for itself: who names one means the same as another town. */
const aboveTowns: ReadonlySet<ActorType> = new Set(['municipality', 'state', 'professional-network']);

/** Whether two bodies of different towns may be one: bodies above the towns only, and no collective names. */
export function isAboveTowns({ town, type, status }: CandidateActor): boolean {
  return status === 'identifiable' && (town === null || aboveTowns.has(type));
}

export const objections: readonly Objection[] = [
  {
    forbids: ({ actor: a }, { actor: b }) => a.id === b.id,
    said: { de: 'Das ist ein und derselbe Eintrag.', en: 'This is one and the same entry.' },
    clear: { de: 'Es sind zwei Einträge.', en: 'They are two entries.' },
  },
  {
    forbids: (a, b) => a.names.length === 0 || b.names.length === 0,
    said: {
      de: 'Eines ist nur das Kürzel eines Amtes: Was es bedeutet, sagen seine Zeichen nicht.',
      en: 'One is only the code of an office: its characters do not tell what it means.',
    },
    clear: { de: 'Keines der beiden ist ein Kürzel eines Amtes.', en: 'Neither is the code of an office.' },
  },
  {
    forbids: ({ actor: a }, { actor: b }) => differIn('collective', a, b),
    said: {
      de: 'Das eine ist ein Sammelname, das andere eine einzelne Einrichtung.',
      en: 'One is a collective name, the other a single body.',
    },
    clear: {
      de: 'Beides sind Sammelnamen, oder keines von beiden.',
      en: 'Both are collective names, or neither.',
    },
  },
  {
    forbids: ({ actor: a }, { actor: b }) => differIn('placeholder', a, b),
    said: { de: 'Das eine ist nur ein Platzhalter.', en: 'One is only a placeholder.' },
    clear: {
      de: 'Beides sind Platzhalter, oder keines von beiden.',
      en: 'Both are placeholders, or neither.',
    },
  },
  {
    forbids: ({ actor: a }, { actor: b }) =>
      a.town !== b.town &&
      !((isAboveTowns(a) && isAboveTowns(b)) || (isOneOfNoTown(a, b) && noneIsCollective(a, b))),
    said: {
      de: 'Sie gehören zu verschiedenen Orten: Gleiche Namen meinen dort verschiedene Einrichtungen.',
      en: 'They belong to different towns: there the same name means different bodies.',
    },
    clear: {
      de: 'Sie gehören zum selben Ort oder zu einer Ebene darüber.',
      en: 'They belong to the same town or to a level above it.',
    },
  },
  {
    forbids: ({ actor: a }, { actor: b }) =>
      a.type !== b.type && a.type !== 'unclear' && b.type !== 'unclear',
    said: {
      de: 'Sie sind von verschiedener Art, und beide Arten sind geklärt.',
      en: 'They are of different kinds, and both kinds are settled.',
    },
    clear: {
      de: 'Sie sind von gleicher Art, oder eine Art ist noch unklar.',
      en: 'They are of the same kind, or one kind is still unclear.',
    },
  },
  {
    forbids: (a, b) => a.wholes.includes(b.actor.id) || b.wholes.includes(a.actor.id),
    said: { de: 'Das eine ist ein Teil des anderen.', en: 'One is a part of the other.' },
    clear: {
      de: 'Keines ist als Teil des anderen eingetragen.',
      en: 'Neither is entered as a part of the other.',
    },
  },
];

function differIn(status: CandidateActor['status'], a: CandidateActor, b: CandidateActor): boolean {
  return (a.status === status) !== (b.status === status);
}

function isOneOfNoTown(a: CandidateActor, b: CandidateActor): boolean {
  return a.town === null || b.town === null;
}

function noneIsCollective(a: CandidateActor, b: CandidateActor): boolean {
  return a.status !== 'collective' && b.status !== 'collective';
}
