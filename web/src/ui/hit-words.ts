import { actorTypeTable } from '../../../graph/schema/actor-types.ts';
import type { SearchHit } from '../../../graph/schema/detail-answers.ts';
import { NamedAs, namedAsLabels } from '../../../graph/schema/named.ts';
import { nodeLabelTable, type NodeLabel } from '../../../graph/schema/relation-kinds.ts';
import { actorStatusTable } from '../../../graph/schema/vocabulary.ts';
import type { Lang } from '../url-state/view-options.ts';
import type { ViewState } from '../url-state/view-state.ts';

import { searchMessages } from './search-messages.ts';

/** What a document is called in a list: "Hilden 2024". */
export type TitleOf = (document: string) => string;

const inDocuments: ReadonlySet<NodeLabel> = new Set(['Document', 'Section', 'Goal', 'Measure', 'Event']);

/** What kind of thing was found. */
export function hitKind({ type, label }: SearchHit, lang: Lang): string {
  return type === null ? nodeLabelTable[label].label[lang] : actorTypeTable[type].short[lang];
}

/** What tells a hit from others that are called alike: "Stadtarchiv · I.a · Hilden 2024"; empty where nothing does. */
export function hitPlace({ label, place, documents }: SearchHit, titleOf: TitleOf): string {
  const { town, code, section, area } = place;
  const [document] = documents;
  const where = inDocuments.has(label) && document !== undefined ? titleOf(document) : town;
  return [area, section, code, where].filter((part) => part !== null).join(' · ');
}

/** What a list says of a hit beside its name, each as words of its own. */
export function hitNotes(hit: SearchHit, onView: readonly string[], titleOf: TitleOf, lang: Lang): string[] {
  const t = searchMessages[lang];
  const topics = hit.topics.map((topic) => topic[lang]).join(', ');
  return [
    ...(contains(hit.name, hit.matched)
      ? []
      : [hit.label === 'Measure' ? t.inWording : t.matched(hit.matched)]),
    ...(topics === '' ? [] : [hit.label === 'Measure' ? t.speaksOf(topics) : t.concernedWith(topics)]),
    ...namedNotes(hit, onView, titleOf, lang),
  ];
}

function contains(name: string, wording: string): boolean {
  return name.toLowerCase().includes(wording.toLowerCase());
}

/** Words in the marks of the language, joined by commas. */
export function quoted(words: readonly string[], lang: Lang): string {
  return words.map((word) => (lang === 'de' ? `„${word}“` : `“${word}”`)).join(', ');
}

/** Whether and how the documents on view name a body or thing; silence would read as if it were a partner there. */
function namedNotes(hit: SearchHit, onView: readonly string[], titleOf: TitleOf, lang: Lang): string[] {
  const t = searchMessages[lang];
  const { label, documents, named } = hit;
  if (inDocuments.has(label) || label === 'Municipality') return [];
  if (documents.length === 0) return [t.namedNowhere];
  const here = named.filter(({ document }) => onView.length === 0 || onView.includes(document));
  const best = NamedAs.options.find((way) => here.some(({ as }) => as === way));
  if (best === undefined && onView.length > 0 && !documents.some((one) => onView.includes(one)))
    return [t.notNamedHere(onView.length > 1, documents.map(titleOf).join(', '))];
  if (best === undefined || best === 'partner') return [];
  const through = here.find(({ as }) => as === best)?.through;
  const how = namedAsLabels[best][lang];
  return [through == null ? how : `${how}: ${quoted([through.name], lang)}`];
}

/** What choosing a hit changes of the map on view beside the selection; empty for other pages. */
export function hitChanges(
  { label, status, type }: SearchHit,
  next: ViewState,
  here: ViewState,
  titleOf: TitleOf,
  lang: Lang,
): string[] {
  const t = searchMessages[lang];
  if (here.page.area !== 'network') return [];
  if (next.page.area === 'document') return [t.opensDocument];
  if (next.page.area === 'partner') return [t.opensDossier];
  const [opened] = next.documents;
  const isOther = opened !== undefined && next.documents.join() !== here.documents.join();
  const shown = here.documents.map(titleOf).join(', ');
  return [
    ...(isOther ? [shown === '' ? t.opens(titleOf(opened)) : t.opensInstead(titleOf(opened), shown)] : []),
    ...(here.sections.length > 0 && next.sections.length === 0 ? [t.dropsSections] : []),
    ...(label === 'Measure' && here.level !== next.level ? [t.showsMeasures] : []),
    ...(status !== null && next.status.length > here.status.length
      ? [t.showsAlso(actorStatusTable[status].plural[lang])]
      : []),
    ...(type !== null && next.types.length > here.types.length
      ? [t.showsAlso(actorTypeTable[type].short[lang])]
      : []),
  ];
}
