import type { z } from 'zod';
import type { Lines } from '../schema/vocabulary.ts';
import { productWords } from './product-words.ts';
import type { Reading } from './reading.ts';
import type { DocumentDetail } from '../schema/document-answers.ts';
import { documentPartQueries } from '../records/document-parts.ts';
import { bilingual } from '../records/bilingual.ts';
import { documentById } from './documents.ts';
import { sectionsOfDocuments } from '../records/section-records.ts';

/** One document with sections, products, goals, immediate measures and events. Throws UnknownNode. */
export async function document(reading: Reading, id: string): Promise<DocumentDetail> {
  const parts = documentPartQueries;
  const scope = { document: id };
  const [
    answer,
    sections,
    rowsPerSection,
    goals,
    products,
    immediate,
    events,
    participants,
    programmes,
    funders,
  ] = await Promise.all([
    documentById(reading, id),
    reading.read(sectionsOfDocuments, { documents: [id] }),
    reading.read(parts.rowsPerSection, scope),
    reading.read(parts.goals, scope),
    reading.read(parts.products, scope),
    reading.read(parts.immediate, scope),
    reading.read(parts.events, scope),
    reading.read(parts.participants, scope),
    reading.read(parts.programmes, scope),
    reading.read(parts.funders, scope),
  ]);
  const words = await productWords(
    reading,
    products.map((product) => product.id),
  );
  const rowsOf = new Map(rowsPerSection.map(({ section, rows }) => [section, rows]));
  const goalsOf = Map.groupBy(goals, ({ section }) => section);
  const participantsOf = Map.groupBy(participants, ({ event }) => event);
  return {
    ...answer,
    sections: sections.map((section) => ({
      id: section.id,
      code: section.code,
      title: section.title,
      kind: section.kind,
      parent:
        section.parentCode === null || section.parentTitle === null
          ? null
          : { code: section.parentCode, title: section.parentTitle },
      rows: rowsOf.get(section.id) ?? 0,
      goals: (goalsOf.get(section.id) ?? []).map((goal) => ({
        id: goal.id,
        title: goal.title,
        lines: [goal.lineFrom, goal.lineTo],
      })),
    })),
    products: products.map((product) => {
      const { code, name, kind, noteDe, noteEn } = words.get(product.id) ?? product;
      return { id: product.id, code, name, kind, note: bilingual(noteDe, noteEn) };
    }),
    immediate: immediate.map(({ id, title, lineFrom, lineTo, matches }) => ({
      id,
      title,
      lines: [lineFrom, lineTo],
      matches,
    })),
    events: events.map(({ id, title, date, topic, lineFrom, lineTo }) => ({
      id,
      title,
      date,
      topic,
      lines: [lineFrom, lineTo],
      participants: (participantsOf.get(id) ?? []).map((part) => ({
        actor: part.actor,
        role: part.role,
        ...printed(part),
      })),
      programmes: programmes
        .filter(({ event }) => event === id)
        .map((own) => ({
          programme: own.programme,
          ...printed(own),
          funders: funders
            .filter(({ programme }) => programme === own.programme)
            .map((funder) => ({ actor: funder.actor, ...printed(funder) })),
        })),
    })),
  };
}

/** A name in the record of an event, as answers show it. */
function printed({
  name,
  wording,
  column,
  lineFrom,
  lineTo,
}: Omit<z.infer<typeof documentPartQueries.funders.row>, 'programme' | 'actor'>) {
  const lines: Lines = [lineFrom, lineTo];
  return { name, as: wording, lines, column };
}
