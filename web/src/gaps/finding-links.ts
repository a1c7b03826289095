import type { EvidenceLine } from '../../../graph/schema/analysis-basics.ts';
import type { Finding } from '../../../graph/schema/gap-answers.ts';
import { tieId } from '../../../graph/schema/ids.ts';
import type { ActorStatus } from '../../../graph/schema/vocabulary.ts';
import type { ViewState } from '../url-state/view-state.ts';

/** The row in the reading table. */
export function readingRow(document: string, row: string): Partial<ViewState> {
  return { page: { area: 'document', id: document }, selection: row };
}

/** Where to read what a finding speaks of: its row, else the first row it rests on, else the document. */
export function readingPlace(finding: Finding): Partial<ViewState> {
  const first = finding.evidence[0];
  if (finding.row !== null) return readingRow(finding.document, finding.row);
  return first === undefined
    ? { page: { area: 'document', id: finding.document } }
    : readingRow(first.document, first.row);
}

/**
 * Where a finding lies on the map: the tie it speaks of where it has one, else its area. Names that the map hides by
 * default are switched on when the finding is about them. `previous`: the earlier programme of a changed tie.
 */
export function onMap(finding: Finding, previous: string | null): Partial<ViewState> {
  const { document, area, actor, kind } = finding;
  const network: Partial<ViewState> = { page: { area: 'network' }, documents: [document] };
  if (kind === 'L2') return { ...network, status: ['identifiable', 'internal'], selection: area.id };
  if (kind === 'L3')
    return { ...network, status: ['identifiable', 'collective', 'placeholder'], selection: area.id };
  if (actor === null) return { ...network, selection: area.id };
  const status: ActorStatus[] =
    actor.status === 'identifiable' ? ['identifiable'] : ['identifiable', actor.status];
  if (finding.change === 'ended' && previous !== null)
    return { ...network, documents: [previous], status, selection: tieId(previous, area.id, actor.id) };
  return { ...network, status, selection: tieId(document, area.id, actor.id) };
}

/** A partner on the map of one programme. */
export function partnerOnMap(document: string, actor: string): Partial<ViewState> {
  return { page: { area: 'network' }, documents: [document], selection: actor };
}

/** The same place once, however many names stand there. */
export function distinctLines(evidence: readonly EvidenceLine[]): EvidenceLine[] {
  return [...new Map(evidence.map((line) => [lineKey(line), line])).values()];
}

export function lineKey(line: EvidenceLine): string {
  return [line.row, line.measure?.id ?? '', line.mention ?? '', ...line.lines].join(' ');
}
