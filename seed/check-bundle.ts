import type { Bundle, BundleMention, BundleRow } from '../graph/schema/bundle.ts';
import type { Lines } from '../graph/schema/vocabulary.ts';
import { placedRows } from './bundle-nodes.ts';
import type { KnownIds } from './known-ids.ts';

/** Faults of one bundle: broken references, lines outside their surroundings, ties without the ground they claim. */
export function checkBundle(bundle: Bundle, known: KnownIds): string[] {
  return [
    ...checkHead(bundle, known),
    ...checkSections(bundle),
    ...placedRows(bundle).flatMap(({ id, row }) => checkRow(bundle, id, row, known)),
    ...checkImmediate(bundle),
    ...checkEvents(bundle, known),
  ];
}

function checkHead(bundle: Bundle, known: KnownIds): string[] {
  const { id, municipality, claimed, source } = bundle.document;
  const faults: string[] = [];
  if (!known.municipalities.has(municipality)) faults.push(`${id}: unknown municipality ${municipality}`);
  for (const claim of claimed) {
    if (claim.line < 1 || claim.line > source.lines)
      faults.push(`${id}: claim at line ${claim.line} lies outside the document`);
  }
  for (const code of repeated(bundle.products.map((product) => product.code)))
    faults.push(`${id}: product ${code} is listed twice`);
  for (const product of bundle.products) {
    if (product.runBy !== undefined && !known.actors.has(product.runBy)) {
      faults.push(`${id}: product ${product.code} is run by the unknown ${product.runBy}`);
    }
  }
  return faults;
}

function checkSections(bundle: Bundle): string[] {
  const { id } = bundle.document;
  const codes = new Set(bundle.sections.map((section) => section.code));
  const whole: Lines = [1, bundle.document.source.lines];
  return bundle.sections.flatMap((section) => {
    const at = `${id}/${section.code}`;
    const lines = section.lines ?? whole;
    return [
      ...(section.in !== undefined && (!codes.has(section.in) || section.in === section.code)
        ? [`${at}: stands in the unknown section ${section.in}`]
        : []),
      ...outside(at, lines, whole, 'the document'),
      ...section.goals.flatMap((goal, index) =>
        outside(`${at}/g${index + 1}`, goal.lines, whole, 'the document'),
      ),
      ...section.immediate.flatMap((one, index) =>
        outside(`${at}/m${index + 1}`, one.lines, whole, 'the document'),
      ),
    ];
  });
}

function checkRow(bundle: Bundle, id: string, row: BundleRow, known: KnownIds): string[] {
  const listed = bundle.products.some((product) => product.code === row.product);
  return [
    ...(row.product !== undefined && !listed ? [`${id}: the bundle lists no product ${row.product}`] : []),
    ...outside(id, row.lines, [1, bundle.document.source.lines], 'the document'),
    ...row.measures.flatMap((measure, index) =>
      outside(`${id}/m${index + 1}`, measure.lines, row.lines, 'its row'),
    ),
    ...row.mentions.flatMap((mention, index) => checkMention(`${id}/n${index + 1}`, mention, row, known)),
  ];
}

function checkMention(id: string, mention: BundleMention, row: BundleRow, known: KnownIds): string[] {
  const at = `${id} "${mention.as}"`;
  const faults = outside(at, mention.lines, row.lines, 'its row');
  if (!known.actors.has(mention.means) && !known.things.has(mention.means))
    faults.push(`${at}: means the unknown ${mention.means}`);
  const aligned = mention.basis === 'M1' || mention.basis === 'M2';
  if (aligned && mention.at === undefined)
    faults.push(`${at}: basis ${mention.basis} needs the measure it stands at`);
  if (!aligned && mention.at !== undefined)
    faults.push(`${at}: basis ${mention.basis} stands at no single measure`);
  if (mention.at !== undefined && mention.at > row.measures.length)
    faults.push(`${at}: the row has no measure ${mention.at}`);
  if (mention.basis === 'Z' && row.measures.length === 1)
    faults.push(`${at}: basis Z is never drawn from a single measure`);
  return faults;
}

function checkImmediate(bundle: Bundle): string[] {
  const phases = new Map<string, string | undefined>(
    placedRows(bundle).flatMap(({ section, key, row }) =>
      row.measures.map((measure, index) => [`${section.code}/${key}/${index + 1}`, measure.phase] as const),
    ),
  );
  return bundle.sections.flatMap((section) =>
    section.immediate.flatMap((one, index) => {
      const at = `${bundle.document.id}/${section.code}/m${index + 1}`;
      if (!phases.has(one.matches)) return [`${at}: matches the unknown measure ${one.matches}`];
      return phases.get(one.matches) === 'A'
        ? []
        : [`${at}: matches ${one.matches}, which is not in phase A`];
    }),
  );
}

function checkEvents(bundle: Bundle, known: KnownIds): string[] {
  const whole: Lines = [1, bundle.document.source.lines];
  return bundle.events.flatMap((event, index) => {
    const at = `${bundle.document.id}/e${index + 1}`;
    return [
      ...outside(at, event.lines, whole, 'the document'),
      ...event.participants.flatMap((one, place) => [
        ...outside(`${at}/n${place + 1}`, one.lines, whole, 'the document'),
        ...(known.actors.has(one.actor)
          ? []
          : [`${at}/n${place + 1} "${one.as}": the actor ${one.actor} is unknown`]),
      ]),
    ];
  });
}

function outside(at: string, inner: Lines, outer: Lines, name: string): string[] {
  if (inner[0] >= outer[0] && inner[1] <= outer[1]) return [];
  return [`${at}: lines ${inner.join('-')} lie outside ${name} (${outer.join('-')})`];
}

/** Values that occur more than once, each named once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
