import { actorTypeTable } from '../../../graph/schema/actor-types.ts';
import { saidTable } from '../../../graph/schema/feedback.ts';
import { nodeLabelTable } from '../../../graph/schema/relation-kinds.ts';
import { actorStatusTable } from '../../../graph/schema/vocabulary.ts';
import { moreIdOwner } from '../layout/layout-input.ts';
import type { PlacedBox, Placement } from '../layout/placement.ts';
import { boxMark, lineMark } from './comparison-part.ts';
import type { MapComparison } from './map-props.ts';
import { mapMessages } from './messages.ts';
import { answerOf } from './place-badges.ts';
import { neighboursOf } from './walk.ts';

/**
 * What a screen reader says of a box: name, kind, how many ties it has and to whom; of a folded list, whose it is. In a
 * comparison also where the name and each of its ties stands, else what the partner says of a tie.
 */
export function describeBox(
  placement: Placement,
  box: PlacedBox,
  lang: 'de' | 'en',
  comparison: MapComparison | null = null,
): string {
  const words = mapMessages[lang];
  if (!box.node) {
    const owner = placement.boxes.find((other) => other.id === moreIdOwner(box.id));
    return owner ? `${owner.text} · ${box.text}` : box.text;
  }
  const { label, type, status, unreviewed, guess } = box.node;
  const kind = type ? actorTypeTable[type].label[lang] : nodeLabelTable[label].label[lang];
  const near = neighboursOf(placement, box.id);
  const told = comparison === null ? 5 : near.length;
  const names = near.slice(0, told).map((other) => {
    const line = placement.lines.find(
      ({ source, target }) =>
        (source === box.id && target === other.id) || (target === box.id && source === other.id),
    );
    if (line === undefined) return other.text;
    if (comparison) return `${other.text} (${comparison.words[lineMark(line, comparison)]})`;
    const said = answerOf(line);
    return said === null ? other.text : `${other.text} (${saidTable[said].tie[lang]})`;
  });
  return [
    box.text,
    kind,
    ...(guess ? [guess[lang]] : []),
    ...(comparison ? [comparison.words[boxMark(box, comparison)]] : []),
    ...(status && status !== 'identifiable' ? [actorStatusTable[status].label[lang]] : []),
    `${words.ties(near.length)}${names.length > 0 ? `: ${names.join(', ')}${near.length > names.length ? ' …' : ''}` : ''}`,
    ...(unreviewed > 0 ? [words.unreviewed(unreviewed)] : []),
  ].join(' · ');
}
