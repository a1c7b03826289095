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
