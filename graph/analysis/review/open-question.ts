import type { Proposal } from '../../schema/registry.ts';
import type { ReviewItem } from '../../schema/decision-answers.ts';
import type { Decided, DecisionContent, DecisionOf } from '../../schema/decision.ts';
import type { ActorRef } from '../../schema/document-answers.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import type { AreaRow, RowName, RowPlace } from './row-name.ts';
import type { NamedTies } from './tie-change.ts';

/** A body with its other names; `guess` is an unconfirmed meaning of an office code. */
export interface KnownBody extends ActorRef {
  readonly aliases: readonly string[];
  readonly guess: Bilingual | null;
}

export interface KnownArea {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
}

/** A name in a reference list of a town that may be a body of the registry, and why. */
export interface ListedName {
  readonly town: string;
  /** What the list is called. */
  readonly list: string;
  readonly name: string;
  readonly body: string;
  readonly reason: Bilingual;
}

/** All that questions are made of: what the documents of a reader name, and what is known of it. */
export interface ReviewSource {
  /** Every name in a row, document by document in their order. */
  readonly names: readonly RowName[];
  /** Decisions that hold and may be seen. */
  readonly decided: readonly Decided[];
  /** Every row of the documents, as decisions know it. */
  readonly rowPlaces: readonly RowPlace[];
  /** Open proposals whose two ends exist and may be seen. */
  readonly proposals: readonly Proposal[];
  readonly listed: readonly ListedName[];
  /** Under which id an entry goes on. */
  staysAs(id: string): string;
  body(id: string): KnownBody | undefined;
  /** Rows of an area that may be another one. */
  rowsOf(area: string): readonly AreaRow[];
  area(id: string): KnownArea;
  /** The name of what is no body. */
  thingName(id: string): string;
  townName(id: string): string;
  documentTitle(id: string): string;
  countedAs(area: string): string;
}

interface Question {
  /** The key of the decision that answers it. */
  readonly id: string;
  readonly towns: readonly string[];
  readonly documents: ReadonlySet<string>;
  /** Bodies, things or areas it speaks of. */
  readonly about: readonly string[];
  readonly effect: ReviewItem['effect'];
}

/** A wording of a town whose reading is open in `open`; `all` are its names under the same wording. */
export interface ReadingQuestion extends Question {
  readonly kind: 'reading';
  readonly open: readonly RowName[];
  readonly all: readonly RowName[];
}

/** Two entries that may be one; of bodies `names` are those of either, of areas `rows` and the names in them. */
export interface PairQuestion extends Question {
  readonly kind: 'pair';
  readonly proposal: Proposal;
  readonly names: readonly RowName[];
  readonly rows: readonly AreaRow[];
}

/** A body that is known by a code or of unclear kind, with its names. */
export interface BodyQuestion extends Question {
  readonly kind: 'code' | 'kind';
  readonly body: KnownBody;
  readonly names: readonly RowName[];
}

/**
 * A text that is read as `read` and may be `proposed`: one name or several. `places` are the names that are read there, place
 * by place, `names` all of them.
 */
export interface CutQuestion extends Question {
  readonly kind: 'cut';
  readonly town: string;
  readonly text: string;
  readonly read: DecisionOf<'cut'>['names'];
  readonly proposed: DecisionOf<'cut'>['names'];
  readonly places: readonly (readonly RowName[])[];
  readonly names: readonly RowName[];
}

/** A name of a reference list that may be a body, with the names of the body. */
export interface ListedQuestion extends Question {
  readonly kind: 'listed';
  readonly listed: ListedName;
  readonly names: readonly RowName[];
}

/** A decision whose place the documents no longer have, and where it could be moved; `names` stand there. */
export interface LostQuestion extends Question {
  readonly kind: 'lost';
  readonly decided: Decided;
  readonly targets: readonly {
    readonly about: DecisionContent;
    readonly label: Bilingual;
    readonly name: RowName | null;
  }[];
  readonly names: readonly RowName[];
}

export type OpenQuestion =
  | ReadingQuestion
  | PairQuestion
  | BodyQuestion
  | CutQuestion
  | ListedQuestion
  | LostQuestion;

/** What is read for the questions on a page alone, by mention; `measures` are those it stands at, null for none. */
export interface MentionDetail {
  readonly note: Bilingual | null;
  readonly measures: readonly string[] | null;
}

/** What an answer to a question is put together from. */
export interface QuestionContext {
  readonly source: ReviewSource;
  readonly ties: NamedTies;
  detail(mention: string): MentionDetail | undefined;
  /** Titles of the measures of a row. */
  measuresOf(row: string): readonly string[];
}

/** What of an item depends on the kind of its question. */
export type ItemWords = Pick<ReviewItem, 'question' | 'why' | 'choices' | 'bulk'>;

/** Towns and documents of some places. */
export function standsIn(
  places: readonly { readonly town: string; readonly document: string }[],
): Pick<Question, 'towns' | 'documents'> {
  return {
    towns: [...new Set(places.map(({ town }) => town))].sort(),
    documents: new Set(places.map(({ document }) => document)),
  };
}
