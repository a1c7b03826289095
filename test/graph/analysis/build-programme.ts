import type {
  Area,
  Programme,
  ProgrammeActor,
  ProgrammeMention,
  ProgrammeRow,
  ProgrammeSection,
} from '../../../graph/programme/programme.ts';
import { wholesAround } from '../../../graph/identity/wholes-around.ts';
import { countedBody, type Whole } from '../../../graph/programme/one-body.ts';
import type { ProgrammeRef } from '../../../graph/schema/analysis-basics.ts';
import type { Term } from '../../../graph/schema/registry.ts';
import type { ProductKind } from '../../../graph/schema/vocabulary.ts';

/** A name in a sketch: the actor's id, or the id with what is unusual about this mention. */
export type SketchedMention =
  | string
  | ({ readonly actor: string; readonly at?: number } & Partial<Omit<ProgrammeMention, 'actor'>>);

export interface SketchedRow {
  readonly section?: string;
  readonly product: string;
  readonly measures?: readonly (string | Partial<ProgrammeRow['measures'][number]>)[];
  /** Names in the partner column. */
  readonly cell?: readonly SketchedMention[];
  /** Names that stand in a measure's text only; at the first measure unless `at` says otherwise. */
  readonly text?: readonly SketchedMention[];
  readonly flags?: ProgrammeRow['flags'];
}

export interface Sketch {
  readonly id?: string;
  readonly town?: string;
  readonly year?: number | null;
  readonly document?: Partial<ProgrammeRef>;
  /** Code to kind, or to kind and the id of who runs it. */
  readonly products: Readonly<Record<string, ProductKind | { kind: ProductKind; runBy: string }>>;
  /** Unusual actors by id; any other id is an identifiable municipal association of the town. */
  readonly actors?: Readonly<Record<string, Partial<ProgrammeActor> & { readonly partOf?: string | null }>>;
  readonly terms?: readonly Term[];
  readonly maybeSame?: readonly (readonly [string, string])[];
  /** Collective names to the bodies they include. */
  readonly includes?: Readonly<Record<string, readonly string[]>>;
  readonly unread?: Programme['unread'];
  readonly rows: readonly SketchedRow[];
}

/**
 * A small programme from a sketch, to be worked out by hand. Lines count up by ten per row; a cell's mention stands on
 * basis Z (M1 in a row with one measure) unless said otherwise, a text's mention on M1.
 */
export function buildProgramme(sketch: Sketch): Programme {
  const { id = 'stadt-2024', town = 'stadt', year = 2024, products, actors = {}, terms = [] } = sketch;
  const wholeOf = (body: string): Whole | undefined => {
    const whole = actors[body]?.partOf ?? null;
    return whole === null ? undefined : { id: whole, status: actors[whole]?.status ?? 'identifiable' };
  };
  const actorOf = (actor: string): ProgrammeActor => {
    const { partOf = null, ...unusual } = actors[actor] ?? {};
    return {
      id: actor,
      name: actor.split('/').at(-1) ?? actor,
      type: 'association',
      status: 'identifiable',
      level: 'municipal',
      branch: null,
      municipality: town,
      wholes: partOf === null ? [] : wholesAround(actor, wholeOf).map((whole) => whole.id),
      countedAs: countedBody(actor, wholeOf),
      profile: [],
      guess: null,
      ...unusual,
    };
  };
  const areas = new Map(
    Object.entries(products).map(([code, product]): [string, Area] => {
      const { kind, runBy } = typeof product === 'string' ? { kind: product, runBy: null } : product;
      const area = { id: `${town}/${code}`, name: `Bereich ${code}`, code, kind, label: 'Product' as const };
      return [code, { ...area, runBy: runBy === null ? null : actorOf(runBy) }];
    }),
  );
  const codes = [...new Set(sketch.rows.map(({ section = 'I.a' }) => section))];
  const sections = new Map(
    codes.map((code): [string, ProgrammeSection] => [
      code,
      { id: `${id}/${code}`, code, title: `Abschnitt ${code}`, parent: null, parentCode: null },
    ]),
  );
  const rows = sketch.rows.map((row, index) => buildRow(row, index));
  const maybeSame = new Map<string, string[]>();
  for (const [a, b] of sketch.maybeSame ?? []) {
    maybeSame.set(a, [...(maybeSame.get(a) ?? []), b]);
    maybeSame.set(b, [...(maybeSame.get(b) ?? []), a]);
  }
  return {
    document: {
      id,
      title: id,
      municipality: town,
      town,
      year,
      form: 'product-table',
      scope: 'office',
      planning: 'annual-programme',
      partnerColumn: true,
      ...sketch.document,
    },
    source: { ags: '05999001', session: null, sha256: 'a'.repeat(64), version: 1 },
    unread: sketch.unread ?? [],
    areas: [...new Set(rows.map(({ area }) => area))],
    sections: [...sections.values()],
    outline: [...sections.values()],
    goals: [],
    rows,
    terms: new Map(terms.map((term) => [term.id, term])),
    maybeSame,
    decidedSame: new Set(),
    includes: new Map(Object.entries(sketch.includes ?? {})),
    asked: new Set(),
    stated: [],
  };

  function buildRow(row: SketchedRow, index: number): ProgrammeRow {
    const { section = 'I.a', product, measures = ['Maßnahme'], cell = [], text = [], flags = [] } = row;
    const place = sections.get(section);
    const area = areas.get(product);
    if (place === undefined || area === undefined)
      throw new Error(`no section ${section} or product ${product}`);
    const rowId = `${id}/${section}/${product}`;
    const first = index * 10 + 1;
    const measureIds = measures.map((_, position) => `${rowId}/m${position + 1}`);
    const mention = (
      sketched: SketchedMention,
      column: 'partner' | 'measure',
      position: number,
    ): ProgrammeMention => {
      const { actor, at, ...unusual } =
        typeof sketched === 'string' ? { actor: sketched } : { at: undefined, ...sketched };
      const number = at ?? (column === 'measure' || measures.length === 1 ? 1 : undefined);
      return {
        id: `${rowId}/n${position + 1}`,
        wording: actor.split('/').at(-1) ?? actor,
        column,
        role: 'partner',
        measure: number === undefined ? null : (measureIds[number - 1] ?? null),
        basis: number === undefined ? 'Z' : 'M1',
        modality: 'planned',
        review: 'confirmed',
        rule: 'exact',
        lines: [first + 5 + position, first + 5 + position],
        thing: null,
        ...unusual,
        actor: 'thing' in unusual && unusual.thing !== null ? null : actorOf(actor),
      };
    };
    const mentions = [
      ...cell.map((name, position) => mention(name, 'partner', position)),
      ...text.map((name, position) => mention(name, 'measure', cell.length + position)),
    ];
    return {
      id: rowId,
      key: `${section}/${product}`,
      section: place,
      area,
      flags: cell.length === 0 ? ['blank-partner-cell', ...flags] : flags,
      lines: [first, first + 9],
      measures: measures.map((measure, position) => ({
        id: measureIds[position] ?? '',
        title: 'Maßnahme',
        lines: [first + position, first + position],
        terms: [],
        through: new Map(),
        continues: null,
        merges: [],
        ...(typeof measure === 'string' ? { title: measure } : measure),
      })),
      mentions: mentions.filter(({ review }) => review !== 'rejected'),
      printedPlace: null,
      rejectedInCell: mentions.filter(({ review, column }) => review === 'rejected' && column === 'partner')
        .length,
    };
  }
}
