import type { Outline } from '../../consultation/clause'
import { type Branch, paragraphSpan } from './branches'
import { wholeText } from './joining'
import { readMarker } from './markers'
import type { Item, Paragraph } from './paragraphs'
import { Placing } from './placing'
import { readTitle } from './titles'
import { annexHead, annexTitled, contactLine, dateLine, forceLine, noiseLine, signerLine } from './words'

type Matter = Outline['matter'][number]
type MatterKind = Matter['kind']

export interface Tree {
  title: string | null
  roots: readonly Branch[]
  matter: readonly Matter[]
  problems: Outline['problems']
}

/** Where in the document the reader is: before the first clause, in clauses, in a list of annexes, in an annex, at the foot. */
type Zone = 'head' | 'body' | 'annexList' | 'annex' | 'foot'

const lineKinds: readonly { kind: MatterKind; pattern: RegExp }[] = [
  { kind: 'noise', pattern: noiseLine },
  { kind: 'contact', pattern: contactLine },
  { kind: 'signature', pattern: dateLine },
]

const isTitleLike = (text: string): boolean =>
  text.length <= 80 && !/[。；，：！？:;!?]$/.test(text) && !/。/.test(text)

/** A chapter's title that lost its number, right above an article: 附 则. */
const isBareTitle = (text: string): boolean => /^[\p{Script=Han} ]{2,14}$/u.test(text)

/** What a paragraph is by its own look, wherever it stands. */
const lineKind = (paragraph: Paragraph, text: string, next: string): MatterKind | null => {
  if (paragraph.lines[0]?.isRunning === true) return 'noise'
  const found = lineKinds.find(({ pattern }) => pattern.test(text))
  if (found !== undefined) return found.kind
  if (forceLine.test(text)) return 'leadIn'
  return dateLine.test(next) && signerLine.test(text) ? 'signature' : null
}

class Building {
  readonly matter: Matter[] = []
  readonly placing: Placing
  private zone: Zone = 'head'
  private branch: Branch | null = null
  /** Something stood between the branch and this paragraph, so its text goes on in a new stretch. */
  private isInterrupted = false
  private readonly annexNames = new Set<string>()
  private hasClauses = false

  constructor(items: readonly Item[]) {
    this.placing = new Placing(
      items.flatMap(item =>
        item.kind === 'paragraph' && item.paragraph.marker !== null ? [item.paragraph.marker] : [],
      ),
    )
  }

  table(): void {
    this.isInterrupted = true
  }

  contents(paragraph: Paragraph): void {
    const text = paragraph.lines.map(line => line.text).join('\n')
    this.matter.push({ kind: 'title', text, span: paragraphSpan(paragraph) })
  }

  paragraph(paragraph: Paragraph, next: string): void {
    const text = wholeText(paragraph)
    if (paragraph.marker !== null) this.numbered(paragraph, text)
    else this.unnumbered(paragraph, text, next)
  }

  private numbered(paragraph: Paragraph, text: string): void {
    const isListed = this.zone === 'annexList' && paragraph.marker?.kind === 'arabic' && isTitleLike(text)
    if (isListed) {
      this.add('annex', paragraph)
      return
    }
    if (paragraph.marker === null) return
    this.branch = this.placing.place(paragraph.marker, paragraphSpan(paragraph).start)
    this.zone = 'body'
    this.hasClauses = true
    this.isInterrupted = true
    this.extend(this.branch, paragraph)
  }

  private unnumbered(paragraph: Paragraph, text: string, next: string): void {
    if (this.isAnnex(text)) {
      this.annex(paragraph, text)
      return
    }
    const kind = lineKind(paragraph, text, next)
    if (kind !== null) {
      if (kind !== 'noise' && this.zone === 'body') this.zone = 'foot'
      this.add(kind, paragraph)
      return
    }
    if (this.zone === 'head') this.add(isTitleLike(text) ? 'title' : 'leadIn', paragraph)
    else if (this.zone === 'annex' || this.zone === 'annexList') this.add('annex', paragraph)
    else if (this.zone === 'foot' && isTitleLike(text)) this.add('leadIn', paragraph)
    else this.body(paragraph, next)
  }

  private body(paragraph: Paragraph, next: string): void {
    const article = this.placing.article
    if (article !== null && isBareTitle(wholeText(paragraph)) && readMarker(next)?.kind === 'article') {
      this.add('title', paragraph)
      return
    }
    if (article !== null && !this.isInterrupted) {
      this.branch = this.placing.placeParagraph(article)
      this.isInterrupted = true
    }
    if (this.branch !== null) this.extend(this.branch, paragraph)
  }

  private isAnnex(text: string): boolean {
    return annexHead.test(text) || (annexTitled.test(text) && text.length <= 120 && isTitleLike(text))
  }

  /** The first line of an annex, or a line of the list of annexes at the end of the main text. */
  private annex(paragraph: Paragraph, text: string): void {
    const number = annexTitled.exec(text)?.groups?.number ?? ''
    const name = text.slice(0, 2) + number
    const opens = (annexHead.test(text) && !/[:：]$/.test(text)) || this.annexNames.has(name)
    this.annexNames.add(name)
    if (!this.hasClauses) {
      this.add('title', paragraph)
      return
    }
    this.add('annex', paragraph)
    this.zone = opens ? 'annex' : 'annexList'
    if (opens) this.placing.enter(annexHead.test(text) ? text.replaceAll(/[\s:：]/g, '') : name)
    this.branch = opens ? null : this.branch
  }

  private extend(branch: Branch, paragraph: Paragraph): void {
    const span = paragraphSpan(paragraph)
    const last = branch.pieces.at(-1)
    branch.paragraphs.push(paragraph)
    if (last === undefined || this.isInterrupted) branch.pieces.push(span)
    else last.end = span.end
    this.isInterrupted = false
  }

  private add(kind: MatterKind, paragraph: Paragraph): void {
    this.matter.push({ kind, text: wholeText(paragraph), span: paragraphSpan(paragraph) })
    this.isInterrupted = true
  }
}

const textOf = (item: Item | undefined): string =>
  item?.kind === 'paragraph'
    ? item.paragraph.lines
        .slice(0, 2)
        .map(line => line.text)
        .join('')
    : ''

/** Sorts the paragraphs of a document into a tree of clauses and the matter around it. */
export const buildTree = (items: readonly Item[]): Tree => {
  const building = new Building(items)
  for (const [at, item] of items.entries()) {
    if (item.kind === 'table') building.table()
    else if (item.kind === 'contents') building.contents({ lines: item.lines, marker: null })
    else building.paragraph(item.paragraph, textOf(items[at + 1]))
  }
  const problems = building.placing.problems.map(({ message, at }) => ({
    message,
    span: { start: at, end: at },
  }))
  return {
    title: readTitle(building.matter),
    roots: building.placing.roots,
    matter: building.matter,
    problems,
  }
}
