/** What a file may ask of its reader; beyond that it is refused with the limit named. */
export interface ReadingLimits {
  /** Bytes to which all parts of a workbook unpack. */
  readonly unpacked: number;
  /** Files in a workbook's archive. */
  readonly entries: number;
  /** Worksheets that are read, from the first on. */
  readonly sheets: number;
  /** Last row and column that may hold something. */
  readonly rows: number;
  readonly columns: number;
  /** Cells of the file that hold something, and characters in all of them together. */
  readonly cells: number;
  readonly characters: number;
  /** Megabytes of the reader's own heap. */
  readonly memory: number;
  /** Seconds until the reader is stopped. */
  readonly seconds: number;
}

/** What a whole document may ask beyond that. */
export interface SourceLimits extends ReadingLimits {
  /** Bytes of the file, and of one that is plain text. */
  readonly bytes: number;
  readonly textBytes: number;
  readonly pages: number;
}

const megabyte = 1024 * 1024;

/** For the programmes of towns, which are some dozen pages with a table and may hold photographs. */
export const programmeLimits: SourceLimits = {
  bytes: 20 * megabyte,
  textBytes: 5 * megabyte,
  unpacked: 60 * megabyte,
  entries: 2000,
  sheets: 30,
  rows: 20_000,
  columns: 200,
  cells: 100_000,
  characters: 3_000_000,
  pages: 150,
  memory: 512,
  seconds: 60,
};
