/**
 * Whether an error comes out of work that pdf.js gave up by itself when its document was ended: it rejects promises that
 * nobody holds. What is read is awaited, and fails there.
 */
export const isAbandonedByPdf = (error: unknown): boolean =>
  error instanceof Error && /[\\/]pdfjs-dist[\\/]/.test(error.stack ?? '')
