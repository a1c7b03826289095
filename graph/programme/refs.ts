import type { AreaRef, SectionRef, TermRef } from '../schema/analysis-basics.ts';
import type { ActorRef } from '../schema/document-answers.ts';
import type { Term } from '../schema/registry.ts';
import type { ProgrammeActor, ProgrammeSection } from './programme.ts';

/** What answers show of areas, sections, bodies and terms, without what only the analyses need. */
export function areaRef({ id, name, code, kind }: AreaRef): AreaRef {
  return { id, name, code, kind };
}

export function sectionRef({ code, title }: ProgrammeSection): SectionRef {
  return { code, title };
}

export function actorRef({ id, name, type, status }: ProgrammeActor): ActorRef {
  return { id, name, type, status };
}

export function termRef({ id, kind, name }: Term): TermRef {
  return { id, kind, name };
}
