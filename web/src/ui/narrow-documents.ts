import type { DocumentAnswer } from '../../../graph/schema/document-answers.ts';

type Listed = Pick<DocumentAnswer, 'id' | 'title' | 'municipality' | 'year'>;

/** By town, within a town by year; a document without a year stands last. */
export function byTownAndYear<D extends Listed>(documents: readonly D[]): D[] {
  const collator = new Intl.Collator('de', { numeric: true });
  return documents.toSorted(
    (a, b) =>
      collator.compare(a.municipality.name, b.municipality.name) ||
      (a.year ?? Infinity) - (b.year ?? Infinity) ||
      collator.compare(a.id, b.id),
  );
}

/** Documents whose town, year or title hold every word of `text`, whatever its case. */
export function narrowDocuments<D extends Listed>(documents: readonly D[], text: string): D[] {
  const words = text.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  return documents.filter((document) => {
    const held = `${document.municipality.name} ${document.year ?? ''} ${document.title}`.toLocaleLowerCase(
      'de',
    );
    return words.every((word) => held.includes(word));
  });
}
