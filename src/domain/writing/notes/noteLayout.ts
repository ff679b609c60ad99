/** A paragraph of a document in running text, by its place in the order of GB/T 9704 (7.3.3). */
export interface NoteParagraph {
  /** heading1: 一、 heading2: （一） heading3: 1. and deeper. */
  kind: 'title' | 'addressee' | 'heading1' | 'heading2' | 'heading3' | 'text' | 'signature'
  text: string
}
