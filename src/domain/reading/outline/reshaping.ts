import { readDuties } from '../duties/duties'
import { type Branch, newBranch, paragraphSpan, walk } from './branches'
import { headingOf, leadingHeading } from './headings'
import { paragraphText } from './joining'
import type { Paragraph } from './paragraphs'
import { dutyLine } from './words'

/** Branch for a paragraph that has no number. */
const unnumbered = (kind: 'paragraph' | 'subheaded', paragraph: Paragraph, parent: Branch): Branch => {
  const branch = newBranch(kind, null, parent, parent.scope)
  branch.paragraphs.push(paragraph)
  branch.pieces.push(paragraphSpan(paragraph))
  return branch
}

/** 【适用范围】 beside an article's number. */
const bracketName = /^\s*[【[〔][^】\]〕]{2,30}[】\]〕]\s*/

/** How much of an article's first line its number and its name in brackets take. */
const headLength = ({ lines, marker }: Paragraph): number => {
  const number = marker?.length ?? 0
  return number + (bracketName.exec(lines[0]?.text.slice(number) ?? '')?.[0].length ?? 0)
}

/** The part of a first paragraph that follows its number and name, as a paragraph of its own. */
const afterNumber = (paragraph: Paragraph): Paragraph | null => {
  const [first, ...others] = paragraph.lines
  if (first === undefined) return null
  const rest = first.text.slice(headLength(paragraph))
  if (rest.trim() === '') return null
  const start = first.end - rest.length
  return { marker: null, lines: [{ ...first, text: rest, start }, ...others] }
}

/**
 * An article of several paragraphs has 款; of one, none. The first 款 stands on the line of the number, so the
 * article keeps its number (and name) and hands that text and the items under it to 款 one.
 */
const splitArticle = (article: Branch): void => {
  const first = article.paragraphs[0]
  const later = article.children.filter(child => child.kind === 'paragraph')
  if (first === undefined || later.length === 0) return
  const text = paragraphText(first)
  const heading = headingOf('article', text, true)
  if (text === '' || heading === text) {
    if (later.length === 1) absorb(article, later[0])
    return
  }
  const opening = afterNumber(first)
  if (opening === null) return
  const at = article.children.findIndex(child => child.kind === 'paragraph')
  const one = unnumbered('paragraph', opening, article)
  one.children = article.children.slice(0, at)
  for (const child of one.children) child.parent = one
  article.children = [one, ...article.children.slice(at)]
  const head = article.pieces[0]
  const line = first.lines[0]
  if (head === undefined || line === undefined) return
  const number = line.text.slice(0, headLength(first)).trimEnd()
  const end = line.start + number.length
  one.pieces = [{ start: opening.lines[0]?.start ?? end, end: head.end }, ...article.pieces.slice(1)]
  article.pieces = [{ start: head.start, end }]
  article.paragraphs = [{ marker: first.marker, lines: [{ ...line, text: number, end }] }]
}

/** A named article with one paragraph: the paragraph is its text. */
const absorb = (article: Branch, only: Branch | undefined): void => {
  if (only === undefined) return
  article.paragraphs.push(...only.paragraphs)
  article.pieces.push(...only.pieces)
  article.children = article.children.flatMap(child => (child === only ? only.children : [child]))
  for (const child of article.children) child.parent = article
}

const bracketAlone = /^[（(〔【[].*[)）〕】\]]。?$/s

/** A paragraph that says who does it and nothing else. */
const isDutyAlone = (paragraph: Paragraph): boolean => {
  const text = paragraphText(paragraph)
  return (bracketAlone.test(text) || dutyLine.test(text)) && readDuties(text).length > 0
}

/**
 * Paragraphs under a bare heading that each open with a short phrase of their own are clauses without a number.
 * At least two must, and nearly all: one such paragraph may be chance.
 */
const splitSubheaded = (branch: Branch): void => {
  const [head, ...body] = branch.paragraphs
  if (head === undefined || body.length < 2 || branch.children.length > 0 || branch.pieces.length > 1) return
  if (branch.kind === 'article' || branch.kind === 'paragraph') return
  if (/[。；]./s.test(paragraphText(head))) return
  const named = body.filter(paragraph => !isDutyAlone(paragraph))
  const headed = named.filter(paragraph => leadingHeading(paragraphText(paragraph)) !== null)
  if (headed.length < 2 || headed.length < named.length * 0.75) return
  const duties = body.filter(isDutyAlone)
  if (duties.some(paragraph => body.indexOf(paragraph) < named.length)) return
  branch.children = named.map(paragraph => unnumbered('subheaded', paragraph, branch))
  branch.paragraphs = [head, ...duties]
  branch.pieces = [head, ...duties].map(paragraphSpan)
}

const obliges = (branch: Branch): boolean =>
  branch.paragraphs.some(paragraph => readDuties(paragraphText(paragraph)).length > 0)

/** Who does it, said once on a line of its own below all items: it belongs to the clause that holds the items. */
const raiseDuties = (branch: Branch): void => {
  const last = branch.children.at(-1)
  const bracket = last?.paragraphs.at(-1)
  const above = last?.paragraphs.at(-2)
  if (last === undefined || bracket === undefined || above === undefined) return
  if (branch.children.length < 2 || last.marker === null || last.children.length > 0) return
  if (!isDutyAlone(bracket)) return
  if (obliges(branch) || branch.children.slice(0, -1).some(child => walk([child]).some(obliges))) return
  const span = paragraphSpan(bracket)
  last.paragraphs.pop()
  if (last.pieces.at(-1)?.start === span.start) last.pieces.pop()
  else last.pieces.splice(-1, 1, { start: last.pieces.at(-1)?.start ?? 0, end: paragraphSpan(above).end })
  branch.paragraphs.push(bracket)
  branch.pieces.push(span)
}

/** Gives unnumbered paragraphs their place in the tree. */
export const reshape = (roots: readonly Branch[]): void => {
  for (const branch of walk(roots)) {
    if (branch.kind === 'article') splitArticle(branch)
    else splitSubheaded(branch)
    raiseDuties(branch)
  }
}
