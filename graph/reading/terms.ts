import { allTerms } from '../records/programme-records.ts';
import type { TermsAnswer } from '../schema/detail-answers.ts';
import type { Reading } from './reading.ts';

/** The subjects, target groups and places that measures speak of and profiles may name, by id. */
export async function terms(reading: Reading): Promise<TermsAnswer> {
  const all = await reading.read(allTerms, {});
  return {
    terms: all.map(({ id, kind, nameDe, nameEn }) => ({ id, kind, name: { de: nameDe, en: nameEn } })),
  };
}
