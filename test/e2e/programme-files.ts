import writeXlsxFile from 'write-excel-file/node';
import { laidOutTable } from '../seed/readers/lay-out-table.ts';
import { makePdf } from '../seed/readers/make-pdf.ts';
import { cell, makeWord, paragraph, table } from '../seed/readers/make-word.ts';

/** A file as a person hands it in. */
export interface ProgrammeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const programmeFormats = ['docx', 'xlsx', 'csv', 'pdf', 'txt'] as const;
export type ProgrammeFormat = (typeof programmeFormats)[number];

const head = ['Bereich', 'Maßnahme', 'Partner'];

/** An invented programme: three areas, four measures, names that separators part. */
export const programmeRows = [
  ['Musikschule', 'Offenes Singen am Fluss', 'Volkshochschule, Chor der Klänge e.V.'],
  ['Museum', 'Nachtführung mit Laternen', 'Stadtarchiv, Lichtwerkstatt Nordhof'],
  ['Museum', 'Koffer für Grundschulen', 'Verein der Sammlungsfreunde e.V.'],
  ['Stadtbücherei', 'Vorlesestunde im Park', 'Freiwilligenagentur'],
] as const;

const types: Readonly<Record<ProgrammeFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  pdf: 'application/pdf',
  txt: 'text/plain',
};

/** The programme in a format, for a year that stands in its text where the format has room for it. */
export async function programmeFile(format: ProgrammeFormat, year: number): Promise<ProgrammeFile> {
  return {
    name: `programm-${year}.${format}`,
    mimeType: types[format],
    buffer: await bytesOf(format, `Arbeitsprogramm Kultur ${year}`),
  };
}

async function bytesOf(format: ProgrammeFormat, title: string): Promise<Buffer> {
  const rows = [head, ...programmeRows];
  switch (format) {
    case 'docx':
      return makeWord({ body: paragraph(title) + table(...rows.map((row) => row.map((one) => cell(one)))) });
    case 'xlsx':
      return writeXlsxFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer();
    case 'csv':
      return Buffer.from(rows.map((row) => row.join(';')).join('\r\n'));
    case 'pdf':
      return makePdf(
        laidOutTable(programmeRows, {
          ruled: true,
          head,
          widths: [100, 180, 200],
          running: (page) => (page === 1 ? [{ text: title, x: 60, y: 50, size: 14 }] : []),
        }),
      );
    case 'txt':
      return Buffer.from([title, ...rows.map((row) => row.join('\t'))].join('\n'));
  }
}
