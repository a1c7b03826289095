import type { StoredLine } from '../engines/engine.ts';
import { journalFaults } from '../engines/journal-faults.ts';
import { DamagedJournal } from '../errors.ts';
import { Bundle } from '../schema/bundle.ts';
import type { Change, KeptPayload } from '../schema/change.ts';
import { raiseBases } from './archive/raise-bases.ts';
import { contentHash } from './content-hash.ts';
import { applyEdits } from './document/bundle-edits.ts';
import type { KeptBundle, ReadChange } from './kind.ts';
import { parseKept, placesOf } from './parse-change.ts';

/** The line of a change by its id; null where none is kept. */
export type LineById = (id: string) => Promise<Omit<StoredLine, 'version'> | null>;

/** A line of a document, as one link of those that a state is read from. */
interface Link {
  readonly id: string;
  readonly version: number;
  readonly payload: KeptPayload<'document'>;
  readonly place: StoredLine['place'];
}

/** Bundles held: of so many documents the lines can be read in order, in whatever turn, without reading one twice. */
const held = 8;

/**
 * Reads changes as a whole: a line of a document may hold only what differs from the state it replaces, and that one's
 * line again. What was read last is kept, so that lines read one after another are each read once.
 */
export class ChangeReader {
  readonly #lineById: LineById;
  readonly #recent = new Map<string, KeptBundle>();

  constructor(lineById: LineById) {
    this.#lineById = lineById;
  }

  /** The change of a line. Throws DamagedJournal with the line that is wrong, of all that its state is read from. */
  async read(text: string, place: StoredLine['place']): Promise<ReadChange> {
    const { change, version } = parseKept(text, place);
    if (change.kind !== 'document') return { change, version, kept: null };
    const { id, payload } = change;
    const kept = await this.#bundleOf({ id, version, payload, place });
    const parsed = Bundle.safeParse(raiseBases(kept.json));
    if (!parsed.success)
      throw new DamagedJournal(
        journalFaults.unreadable(place, placesOf(parsed.error, ['payload', 'bundle'])),
      );
    const { title, counts, hash, replaces, difference } = payload;
    const told = { title, counts, hash, replaces, ...(difference && { difference }) };
    const whole: Change = { ...change, payload: { ...told, bundle: parsed.data } };
    return { change: whole, version, kept };
  }

  async #bundleOf(last: Link): Promise<KeptBundle> {
    const links: Link[] = [];
    let link = last;
    let base = this.#wholeAt(link);
    while (base === null) {
      links.push(link);
      link = await this.#linkBefore(link);
      base = this.#wholeAt(link);
    }
    const kept = links.length === 0 ? base : edited(base, links.reverse());
    this.#remember(last, kept);
    return kept;
  }

  #wholeAt({ id, payload: { bundle } }: Link): KeptBundle | null {
    return this.#recent.get(id) ?? (bundle === undefined ? null : { json: bundle, lines: 1 });
  }

  async #linkBefore({ version, payload: { replaces }, place }: Link): Promise<Link> {
    const line = replaces === null ? null : await this.#lineById(replaces);
    const before = line && parseKept(line.text, line.place);
    if (!line || before?.change.kind !== 'document' || before.version >= version)
      throw new DamagedJournal(journalFaults.wrongEdits(place));
    const { id, payload } = before.change;
    return { id, version: before.version, payload, place: line.place };
  }

  /** A state takes the place of the one before it, which nobody asks for again soon. */
  #remember({ id, payload: { replaces } }: Link, kept: KeptBundle): void {
    if (replaces !== null) this.#recent.delete(replaces);
    this.#recent.set(id, kept);
    const [oldest] = this.#recent.keys();
    if (this.#recent.size > held && oldest !== undefined) this.#recent.delete(oldest);
  }
}

/** The bundle after the edits of all these lines. A sum that is wrong at the end is looked for line by line. */
function edited(base: KeptBundle, links: readonly Link[]): KeptBundle {
  const json = make(base, links, { checksEvery: false });
  if (contentHash(json) !== links.at(-1)?.payload.hash) make(base, links, { checksEvery: true });
  return { json, lines: base.lines + links.length };
}

function make(
  { json: before }: KeptBundle,
  links: readonly Link[],
  { checksEvery }: { checksEvery: boolean },
) {
  const json = structuredClone(before);
  for (const { payload, place } of links) {
    try {
      applyEdits(json, payload.edits ?? []);
    } catch (cause) {
      throw new DamagedJournal(journalFaults.wrongEdits(place), { cause });
    }
    if (checksEvery && contentHash(json) !== payload.hash)
      throw new DamagedJournal(journalFaults.wrongEdits(place));
  }
  return json;
}

/** The change of an id; null where its line is no longer kept. Throws DamagedJournal. */
export async function findChange(lineById: LineById, id: string): Promise<ReadChange | null> {
  const line = await lineById(id);
  return line && new ChangeReader(lineById).read(line.text, line.place);
}
