import type { Transaction } from '../../engines/engine.ts';
import { releasedBefore } from '../../records/released-before.ts';
import { Bundle } from '../../schema/bundle.ts';
import type { z } from 'zod';

type DocumentNode = z.infer<typeof releasedBefore.documents.row>['node'];
interface Placed {
  readonly lineFrom?: number | undefined;
  readonly lineTo?: number | undefined;
}

const lines = ({ lineFrom = 0, lineTo = 0 }: Placed) => [lineFrom, lineTo] as const;
const note = ({ noteDe, noteEn }: { noteDe?: string | undefined; noteEn?: string | undefined }) =>
  noteDe === undefined || noteEn === undefined ? undefined : { de: noteDe, en: noteEn };

/** A document as a bundle, read back from its nodes: the inverse of flattenBundle. */
export async function releasedDocument(tx: Transaction, node: DocumentNode): Promise<Bundle> {
  const document = node.id;
  const parts = await partsOf(tx, document);
  const code = (product: string) => product.slice(`${node.municipality}/`.length);
  const codes = new Map(parts.sections.map(({ node: section }) => [section.id, section.code]));
  return Bundle.parse({
    document: {
      id: document,
      municipality: node.municipality,
      title: node.title,
      form: node.form,
      year: node.year ?? null,
      date: node.date,
      session: node.session,
      status: { de: node.statusDe, en: node.statusEn },
      modality: node.modality,
      scope: node.scope,
      planning: node.planning,
      partnerColumn: node.partnerColumn,
      source: { file: node.sourceFile, sha256: node.sha256, lines: node.sourceLines },
      claimed: node.claimedWhat.map((what, at) => ({
        what,
        count: node.claimedCount[at],
        line: node.claimedLine[at],
      })),
      notes: node.notesDe.map((de, at) => ({ de, en: node.notesEn[at] })),
    },
    products: parts.products.map(({ node: product, runBy }) => ({
      code: product.code,
      name: product.name,
      kind: product.kind,
      runBy: runBy ?? undefined,
      note: note(product),
    })),
    sections: parts.sections.map(({ node: section, parent }) => ({
      code: section.code,
      in: codes.get(parent),
      kind: section.kind,
      title: section.title,
      lines: section.lineFrom === undefined ? undefined : lines(section),
      rows: rowsIn(section.id),
      goals: of(parts.goals, section.id).map((goal) => ({ title: goal.title, lines: lines(goal) })),
      immediate: of(parts.measures, section.id).map((measure) => ({
        title: measure.title,
        lines: lines(measure),
        matches: matchedBy(measure.id),
      })),
    })),
    events: parts.events.map(({ node: { id, title, date, topic, ...event } }) => ({
      title,
      date,
      topic,
      lines: lines(event),
      participants: of(parts.mentions, id).map((mention) => ({
        actor: parts.meanings.get(mention.id)?.means,
        role: parts.roles.get(mention.id),
        as: mention.wording,
        lines: lines(mention),
        column: mention.column,
      })),
    })),
  });

  function rowsIn(section: string) {
    return of(parts.rows, section).map((row) => ({
      product: row.product === undefined ? undefined : code(row.product),
      lines: lines(row),
      flags: row.flags,
      measures: of(parts.measures, row.id).map((measure) => ({
        title: measure.title,
        lines: lines(measure),
        phase: measure.phase,
        until: measure.until,
        condition: measure.condition,
        uncertain: measure.uncertain,
        terms: measure.terms,
        through:
          measure.throughTerms === undefined
            ? undefined
            : Object.fromEntries(measure.throughTerms.map((term, at) => [term, measure.throughThings?.[at]])),
        continues:
          measure.continues === undefined
            ? undefined
            : { measure: measure.continues, kind: measure.continuesKind },
      })),
      mentions: of(parts.mentions, row.id).map((mention) => ({
        as: mention.wording,
        means: parts.meanings.get(mention.id)?.means,
        lines: lines(mention),
        column: mention.column,
        role: mention.role,
        basis: mention.basis,
        at: parts.aims.get(mention.id),
        modality: mention.modality,
        rule: parts.meanings.get(mention.id)?.rule,
        review: mention.review,
        note: note(mention),
      })),
    }));
  }

  /** `<section>/<row key>/<measure number>`, as a bundle names it. */
  function matchedBy(measure: string): string {
    const matched = parts.immediate.get(measure) ?? '';
    return matched.slice(`${document}/`.length).replace(/\/m(\d+)$/, '/$1');
  }
}

function of<T>(list: readonly { readonly node: T; readonly parent: string }[], parent: string): T[] {
  return list.filter((part) => part.parent === parent).map(({ node }) => node);
}

async function partsOf(tx: Transaction, document: string) {
  const own = { document };
  const { products, sections, rows, measures, goals, events, mentions } = releasedBefore;
  const { meanings, aims, immediate, roles } = releasedBefore;
  return {
    products: await tx.run(products, own),
    sections: await tx.run(sections, own),
    rows: await tx.run(rows, own),
    measures: await tx.run(measures, own),
    goals: await tx.run(goals, own),
    events: await tx.run(events, own),
    mentions: await tx.run(mentions, own),
    meanings: new Map((await tx.run(meanings, own)).map((meaning) => [meaning.id, meaning])),
    aims: new Map((await tx.run(aims, own)).map(({ id, at }) => [id, at])),
    immediate: new Map((await tx.run(immediate, own)).map(({ id, matches }) => [id, matches])),
    roles: new Map((await tx.run(roles, own)).map(({ id, role }) => [id, role])),
  };
}
