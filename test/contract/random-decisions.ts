import { DecisionsRequest } from '../../graph/schema/decision-answers.ts';
import type { RandomNumbers } from '../bench/random-numbers.ts';

const madeEntry = {
  name: 'Chor',
  status: 'identifiable',
  level: 'municipal',
  municipality: 'musterstadt',
  aliases: [],
};
const made = 'musterstadt/von-hand/chor';
const bodies = ['amt', 'archiv', 'chor', 'schulen', 'team', 'vhs'].map((name) => `musterstadt/${name}`);
const wordings = ['VHS', 'Volkshochschule', 'Schulen', 'Archiv', 'Stadtarchiv', 'JeKits'];

/** A decision about the small programmes, mostly one that can hold. */
export function someDecision(random: RandomNumbers, document: string) {
  const kind = random.next();
  if (kind < 0.4) {
    const [a, b] = [random.pick(bodies), random.pick(bodies)].toSorted();
    if (a === b)
      return { kind: 'pair', a: 'musterstadt/040701', b: 'musterstadt/040702', judged: 'different' };
    return { kind: 'pair', a, b, judged: random.next() < 0.7 ? 'same' : 'different' };
  }
  if (kind < 0.6) {
    const means = random.next() < 0.5 ? { means: random.pick(bodies) } : {};
    const review = random.next() < 0.7 ? 'confirmed' : 'rejected';
    return { kind: 'wording', town: 'musterstadt', wording: random.pick(wordings), review, ...means };
  }
  if (kind < 0.65) {
    const said = random.next() < 0.5 ? { said: 'right' } : { said: 'other', words: 'Nur im Sommer.' };
    const about = { actor: random.pick(bodies), document, on: '2026-03-12' };
    return random.next() < 0.3
      ? { kind: 'asked', ...about }
      : { kind: 'answer', place: 'I.a/040501', ...about, ...said };
  }
  if (kind < 0.69)
    return random.pick([
      {
        kind: 'cut',
        town: 'musterstadt',
        text: 'Schulen Archiv',
        names: [{ as: 'Schulen', means: random.pick(bodies) }],
      },
      {
        kind: 'measures',
        document,
        place: 'I.a/040501',
        text: 'Offenes Singen',
        titles: ['Offenes Singen', 'Chorabend'],
      },
      { kind: 'row', document, place: 'HF2/040702', product: '040701', section: random.pick(['I.a', 'HF2']) },
    ]);
  if (kind < 0.7)
    return {
      kind: 'entry',
      actor: made,
      entry: { ...madeEntry, type: random.pick(['association', 'culture']) },
    };
  if (kind < 0.71)
    return { kind: 'added', actor: random.pick([...bodies, made]), document, place: 'I.a/040701' };
  if (kind < 0.78) {
    const set = random.next() < 0.5 ? { review: 'rejected' } : { means: random.pick(bodies) };
    return { kind: 'mention', document, place: 'I.a/040501', wording: random.pick(wordings), nth: 1, set };
  }
  const change = random.pick([
    { field: 'name', value: `Haus ${Math.floor(random.next() * 3)}` },
    { field: 'type', value: 'culture' },
    { field: 'status', value: random.pick(['identifiable', 'internal']) },
    { field: 'aliases', value: ['Haus am Markt'] },
    { field: 'partOf', value: random.pick([null, 'musterstadt/amt']) },
    { field: 'memberOf', value: ['musterstadt/archiv'] },
  ]);
  return { kind: 'actor', actor: random.pick(bodies), ...change };
}

/** A request for one to three decisions, or to take one of `keys` back. */
export function someDecisions(random: RandomNumbers, document: string, keys: readonly string[]) {
  if (keys.length > 0 && random.next() < 0.2)
    return DecisionsRequest.parse({ withdraw: [random.pick(keys)] });
  const decisions = Array.from({ length: 1 + Math.floor(random.next() * 3) }, () => ({
    about: someDecision(random, document),
    reason: 'Gut bekannt.',
  }));
  return DecisionsRequest.parse({ decisions });
}
