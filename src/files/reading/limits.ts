const MB = 1024 * 1024

/**
 * What a single upload may cost. The figures leave real tables far below: 300,000 rows of eight columns
 * inflate to about 120 MB, and the longest real letter is a few hundred kilobytes.
 */
export const limits = {
  uploadBytes: 20 * MB,
  archiveEntries: 2_000,
  inflatedBytes: 150 * MB,
  /** One tag, comment or processing instruction of an XML part. */
  markupCharacters: 2 * MB,
  xmlDepth: 256,
  /** Excel itself ends at 32,767; a paragraph of Word has no end of its own. */
  textCharacters: MB,
  sharedStrings: 3_000_000,
  gridCells: 8_000_000,
  /** A few kilobytes of a shared text, referred to from everywhere, unfold to gigabytes without this. */
  documentCharacters: 80 * MB,
  merges: 100_000,
  pages: 2_000,
  heapMegabytes: 176,
  residentBytes: 256 * MB,
  milliseconds: 20_000,
  conversionMilliseconds: 60_000,
} as const
