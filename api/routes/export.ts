import { z } from 'zod';
import { detailedNetwork, type DetailedNetwork } from '../../graph/reading/network.ts';
import { NetworkQuery } from '../../graph/schema/network-answers.ts';
import { csv } from '../export/csv.ts';
import { exportNotes } from '../export/export-notes.ts';
import type { Language } from '../export/export-words.ts';
import { gexf } from '../export/gexf.ts';
import { graphml } from '../export/graphml.ts';
import { json } from '../export/json.ts';
import { fileRoute } from '../read-route.ts';
import { NoSuchAddress } from '../request-errors.ts';

interface Format {
  readonly mediaType: string;
  readonly write: (network: DetailedNetwork, lang: Language, notes: string[], exported: string) => string;
}

const formats: Readonly<Record<string, Format>> = {
  json: {
    mediaType: 'application/json',
    write: (network, _lang, notes, exported) => json(network, notes, exported),
  },
  csv: { mediaType: 'text/csv', write: csv },
  graphml: { mediaType: 'application/graphml+xml', write: graphml },
  gexf: { mediaType: 'application/gexf+xml', write: gexf },
};

const mediaTypes = Object.fromEntries(
  Object.entries(formats).map(([format, { mediaType }]) => [format, mediaType]),
);

export const exportRoutes = [
  fileRoute({
    path: '/api/export/{format}',
    summary: 'A network as a file, with its evidence lines, sources and limits',
    query: NetworkQuery.extend({ lang: z.enum(['de', 'en']).default('de') }),
    files: mediaTypes,
    read: async (reading, { id: format, query: { lang, ...query } }) => {
      const chosen = formats[format];
      if (chosen === undefined) throw new NoSuchAddress(`There is no export format "${format}"`);
      const network = await detailedNetwork(reading, query);
      const exported = new Date().toISOString().slice(0, 10);
      return {
        mediaType: chosen.mediaType,
        fileName: `kulturnetz-${query.documents.slice(0, 3).join('-')}-${query.level}.${format}`,
        content: chosen.write(network, lang, exportNotes(network, lang, exported), exported),
      };
    },
  }),
];
