import { composeLine, noLine } from '../../engines/journal-lines.ts';
import type { PlacedText } from '../../engines/journal-lines.ts';
import { changeForm } from '../../schema/change.ts';
import type { Change, ChangeKind, Payload } from '../../schema/change.ts';
import type { Registry } from '../../schema/registry.ts';
import type { Role } from '../../schema/role.ts';
import { contentHash } from '../content-hash.ts';
import { documentPayload } from '../document/document-kinds.ts';
import { differences, keyedEntries, registryOf } from '../registry/registry-parts.ts';
import { parseFormat1 } from './format-1.ts';
import type { Format1Entry } from './format-1.ts';

/** What is known after some lines of format 1: as much of the graph's state as the following ones refer to. */
interface Known {
  readonly ids: ReadonlySet<string>;
  readonly registryHash: string;
  readonly registry: ReadonlyMap<string, Registry[keyof Registry][number]>;
  /** By document: the change that put it there, and its content. */
  readonly documents: ReadonlyMap<string, { change: string; hash: string; title: string; town: string }>;
  /** By dismissal: the change that made it. */
  readonly dismissals: ReadonlyMap<
    string,
    { change: string; document: string; finding: string; isRevoked: boolean }
  >;
  /** By form: the change that holds it. */
  readonly forms: ReadonlyMap<string, string>;
}

export const nothingKnown: Known = {
  ids: new Set(),
  registryHash: '',
  registry: new Map(),
  documents: new Map(),
  dismissals: new Map(),
  forms: new Map(),
};

/** Raises the lines of a journal of format 1, one by one. Throws DamagedJournal. */
export async function* raiseFormat1(lines: AsyncIterable<PlacedText>, file: string): AsyncGenerator<string> {
  let known = nothingKnown;
  let version = 0;
  let before = noLine;
  for await (const { text, number } of lines) {
    const raised = raiseEntry(known, parseFormat1(text, { file, line: number }));
    known = raised.known;
    if (raised.change === null) continue;
    const line = composeLine(++version, before, JSON.stringify(raised.change));
    before = line.sum;
    yield line.text;
  }
}

/** One entry as a change of today; null for one that changed nothing, which format 1 kept as well. */
export function raiseEntry(known: Known, entry: Format1Entry): { change: Change | null; known: Known } {
  if (known.ids.has(entry.id)) return { change: null, known };
  const next = { ...known, ids: new Set(known.ids).add(entry.id) };
  const unchanged = { change: null, known };
  switch (entry.kind) {
    case 'registry': {
      const { at, registry } = entry.payload;
      const registryHash = contentHash(registry);
      if (registryHash === known.registryHash) return unchanged;
      const payload = { registry, ...differences(registry, registryOf(known.registry)) };
      const entries = new Map([...known.registry, ...keyedEntries(registry)]);
      return {
        change: made(entry.id, 'registry', at, payload, { town: null }),
        known: { ...next, registryHash, registry: entries },
      };
    }
    case 'document': {
      const { at, bundle } = entry.payload;
      const { id: document, municipality: town, title } = bundle.document;
      const earlier = known.documents.get(document);
      const payload = documentPayload(bundle, earlier?.change ?? null);
      const { hash } = payload;
      if (earlier?.hash === hash) return unchanged;
      const documents = new Map(known.documents).set(document, { change: entry.id, hash, title, town });
      return {
        change: made(entry.id, 'document', at, payload, { town, document }),
        known: { ...next, documents },
      };
    }
    case 'remove-document': {
      const { at, document } = entry.payload;
      const earlier = known.documents.get(document);
      const payload = { document, title: earlier?.title ?? document, removes: earlier?.change ?? null };
      const documents = new Map(known.documents);
      documents.delete(document);
      return {
        change: made(entry.id, 'remove-document', at, payload, { town: earlier?.town ?? null, document }),
        known: { ...next, documents },
      };
    }
    case 'dismissal': {
      const { at, ...payload } = entry.payload.dismissal;
      const { id, document, finding, by } = payload;
      const dismissals = new Map(known.dismissals).set(id, {
        change: entry.id,
        document,
        finding,
        isRevoked: false,
      });
      const place = { town: known.documents.get(document)?.town ?? null, document };
      return {
        change: made(entry.id, 'dismissal', at, payload, place, by),
        known: { ...next, dismissals },
      };
    }
    case 'revoke-dismissal': {
      const { at, id } = entry.payload;
      const earlier = known.dismissals.get(id);
      if (earlier === undefined || earlier.isRevoked) return unchanged;
      const { document, finding, change: revokes } = earlier;
      const dismissals = new Map(known.dismissals).set(id, { ...earlier, isRevoked: true });
      const place = { town: known.documents.get(document)?.town ?? null, document };
      return {
        change: made(entry.id, 'revoke-dismissal', at, { id, finding, revokes }, place),
        known: { ...next, dismissals },
      };
    }
    case 'judgements': {
      const { at, ...form } = entry.payload.sheet;
      const payload = { form, replaces: known.forms.get(form.id) ?? null };
      const forms = new Map(known.forms).set(form.id, entry.id);
      const place = { town: known.documents.get(form.document)?.town ?? null, document: form.document };
      return { change: made(entry.id, 'judgements', at, payload, place), known: { ...next, forms } };
    }
  }
}

function made<K extends ChangeKind>(
  id: string,
  kind: K,
  at: string,
  payload: Payload<K>,
  place: { readonly town: string | null; readonly document?: string },
  role: Role | null = null,
): Change {
  const by = { account: null, role, town: null };
  return { v: changeForm, id, at, by, kind, ...place, payload } as Change;
}
