import { networkOf } from '../../graph/network/network-of.ts';
import { networkContent, withoutMeasures } from '../../graph/programme/network-content.ts';
import type { NetworkAnswer, NetworkQuery } from '../../graph/schema/network-answers.ts';
import type { NetworkContent } from '../../graph/schema/network-content.ts';
import type { RehearsedImport } from './imports.ts';

/** The network of an import as it would be once it is loaded. */
export function importPreview(
  { after }: Pick<RehearsedImport, 'after'>,
  query: Omit<NetworkQuery, 'documents'>,
): NetworkAnswer {
  return networkOf(networkContent([after]), { ...query, documents: [after.document.id] }).answer;
}

/** What that network is computed from, for every choice of filters. */
export function importPreviewContent(
  { after }: Pick<RehearsedImport, 'after'>,
  { level }: Pick<NetworkQuery, 'level'>,
): NetworkContent {
  const content = networkContent([after]);
  return level === 'measure' ? content : withoutMeasures(content);
}
