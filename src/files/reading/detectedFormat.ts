/**
 * What a file is by its content. `doc`, `xls` and `rtf` need a conversion; `encrypted`, `image`, `empty`,
 * `archive`, `presentation`, `binaryWorkbook`, `mail` and `binary` cannot be read.
 */
export type DetectedFormat =
  | { format: 'xlsx' | 'docx' | 'pdf' | 'html' | 'csv' | 'text' }
  | { format: 'old'; kind: string; target: 'docx' | 'xlsx' }
  | { format: 'image'; kind: string }
  | { format: 'unreadable'; what: string }
  | { format: 'encrypted' }
  | { format: 'empty' }
