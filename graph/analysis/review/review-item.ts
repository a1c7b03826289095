import type { ReviewItem, ReviewPlace } from '../../schema/decision-answers.ts';
import { codeWords, kindWords } from './body-questions.ts';
import { cutWords } from './cut-questions.ts';
import { listedWords } from './listed-questions.ts';
import { lostWords } from './lost-questions.ts';
import type { ItemWords, OpenQuestion, QuestionContext } from './open-question.ts';
import { pairWords } from './pair-questions.ts';
import { readingWords } from './reading-questions.ts';
import type { AreaRow, RowName } from './row-name.ts';

/** Places shown of one question; a wording of many rows is the same everywhere. */
const mostPlaces = 20;

/** The names whose places a question shows: the open ones first. */
export function shownNames(question: OpenQuestion): readonly RowName[] {
  const names = question.kind === 'reading' ? question.all : question.names;
  if (question.kind === 'pair' && question.rows.length > 0) return [];
  const isOpen = ({ review }: RowName): number => (review === 'open' ? 0 : 1);
  return names
    .filter(({ review }) => review !== 'rejected')
    .toSorted((a, b) => isOpen(a) - isOpen(b))
    .slice(0, mostPlaces);
}

/** The rows that a question about areas shows: those of the area of fewer rows first. */
export function shownRows(question: OpenQuestion): readonly AreaRow[] {
  if (question.kind !== 'pair') return [];
  const groups = [...Map.groupBy(question.rows, ({ area }) => area).values()];
  return groups
    .toSorted((a, b) => a.length - b.length)
    .flat()
    .slice(0, mostPlaces);
}

/** A question as it is asked, with everything needed to answer it. */
export function reviewItem(question: OpenQuestion, context: QuestionContext): ReviewItem {
  const { id, kind, towns, about, effect } = question;
  const { source } = context;
  const [town] = towns;
  const rows = shownRows(question);
  const shown = shownNames(question);
  const places = rows.length > 0 ? rows.map(rowPlaceOf) : shown.map(namePlace);
  const bodies = about.flatMap((one) => source.body(one) ?? []);
  const all = question.kind === 'pair' && rows.length > 0 ? question.rows : allNames(question);
  return {
    id,
    kind,
    town: town === undefined || towns.length > 1 ? null : { id: town, name: source.townName(town) },
    ...words(question, context),
    actors: bodies.map(({ id: body, name, type, status }) => ({ id: body, name, type, status })),
    areas: rows.length > 0 ? about.map((one) => source.area(one)) : [],
    places,
    morePlaces: all.length - places.length,
    effect,
  };

  function namePlace(name: RowName): ReviewPlace {
    const { document, mention, row, section, wording, review, lines } = name;
    return {
      document,
      title: source.documentTitle(document),
      mention,
      row,
      section,
      area: source.area(name.area).name,
      wording,
      open: review === 'open',
      lines,
      measures: [...(context.detail(mention)?.measures ?? context.measuresOf(row))],
    };
  }

  function rowPlaceOf({ document, row, section, area, lines }: AreaRow): ReviewPlace {
    const { code, name } = source.area(area);
    return {
      document,
      title: source.documentTitle(document),
      mention: null,
      row,
      section,
      area: name,
      wording: code === null ? name : `${code} ${name}`,
      open: true,
      lines,
      measures: [...context.measuresOf(row)],
    };
  }
}

function allNames(question: OpenQuestion): readonly RowName[] {
  const names = question.kind === 'reading' ? question.all : question.names;
  return names.filter(({ review }) => review !== 'rejected');
}

function words(question: OpenQuestion, context: QuestionContext): ItemWords {
  switch (question.kind) {
    case 'reading':
      return readingWords(question, context);
    case 'pair':
      return pairWords(question, context);
    case 'listed':
      return listedWords(question, context);
    case 'cut':
      return cutWords(question, context);
    case 'lost':
      return lostWords(question, context);
    case 'code':
      return codeWords(question);
    case 'kind':
      return kindWords(question, context);
  }
}
