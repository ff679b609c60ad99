import type { Span } from '../../consultation/statement'
import type { Marker, MarkerKind } from './markers'
import type { Paragraph } from './paragraphs'

/** A clause while its document is being read. */
export interface Branch {
  kind: MarkerKind | 'paragraph' | 'subheaded'
  marker: Marker | null
  parent: Branch | null
  children: Branch[]
  paragraphs: Paragraph[]
  /** Where its own text stands; more than one stretch where a table or an annex list cuts it. */
  pieces: Span[]
  /** Canonical path, given when the tree is whole. */
  ref: string
  /** The annex it stands in, '' in the main text. */
  scope: string
}

export const newBranch = (
  kind: Branch['kind'],
  marker: Marker | null,
  parent: Branch | null,
  scope: string,
): Branch => ({
  kind,
  marker,
  parent,
  children: [],
  paragraphs: [],
  pieces: [],
  ref: '',
  scope,
})

export const paragraphSpan = (paragraph: Paragraph): Span => ({
  start: paragraph.lines[0]?.start ?? 0,
  end: paragraph.lines.at(-1)?.end ?? 0,
})

/** Which numbering stands inside which, where the document itself does not show it. */
export const ranks: Record<Branch['kind'], number> = {
  part: 0,
  division: 0.2,
  subpart: 0.5,
  chapter: 1,
  section: 2,
  appendix: 2,
  article: 3,
  chinese: 4,
  paragraph: 4.5,
  plain: 4.6,
  dotted: 4.7,
  bracketChinese: 5,
  arabic: 6,
  bracketArabic: 7,
  latin: 7.5,
  closedArabic: 8,
  circled: 9,
  subheaded: 10,
}

/** A reader's path to every branch, parents before children, in the order of the text. */
export const walk = (roots: readonly Branch[]): Branch[] => {
  const all: Branch[] = []
  const pending = roots.toReversed()
  for (let branch = pending.pop(); branch !== undefined; branch = pending.pop()) {
    all.push(branch)
    pending.push(...branch.children.toReversed())
  }
  return all
}
