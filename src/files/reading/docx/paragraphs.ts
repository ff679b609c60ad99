import { limits } from '../limits'
import { attribute } from '../package/attribute'
import { trouble, UnreadableFile } from '../unreadable'
import { type Numbering, withNumber } from './numbering'
import type { ParagraphStyles } from './styles'

/** Signs of symbol fonts that mean something in forms: boxes ticked and not. Others are ornaments. */
const symbols: Record<string, string> = {
  F0FE: '☑',
  F052: '☑',
  F0FD: '☒',
  F0A8: '☐',
  F06F: '☐',
  F0A3: '☐',
  F0FC: '✓',
  F0FB: '✗',
}

/** What stands in a run without being text. A break of page or column breaks no line of the text. */
const runMarks: Record<string, (attributes: string) => string> = {
  tab: () => '\t',
  br: attributes => (/^(page|column)$/.test(attribute(attributes, 'type') ?? '') ? '' : '\n'),
  cr: () => '\n',
  noBreakHyphen: () => '-',
  sym: attributes => symbols[(attribute(attributes, 'char') ?? '').toUpperCase()] ?? '',
}

interface OpenParagraph {
  text: string
  style: string | null
  list: string | null
  level: number | null
  /** Runs that are open in this paragraph: a tab there is a character, elsewhere a tab stop. */
  runs: number
}

/** The paragraphs that are open: one inside the other where a text box is anchored. */
export class Paragraphs {
  private readonly stack: OpenParagraph[] = []
  private texts = 0
  private inNumbers = false

  constructor(
    private readonly numbering: Numbering,
    private readonly styles: ParagraphStyles,
  ) {}

  get depth(): number {
    return this.stack.length
  }

  open(name: string, attributes: string): void {
    if (name === 'p') this.stack.push({ text: '', style: null, list: null, level: null, runs: 0 })
    else if (name === 't') this.texts += 1
    else if (name === 'numPr') this.inNumbers = true
    const paragraph = this.stack.at(-1)
    if (paragraph === undefined) return
    if (name === 'r') paragraph.runs += 1
    else if (name === 'pStyle') paragraph.style = attribute(attributes, 'val')
    else if (name === 'numId' && this.inNumbers) paragraph.list = attribute(attributes, 'val')
    else if (name === 'ilvl' && this.inNumbers) paragraph.level = Number(attribute(attributes, 'val') ?? '0')
    else if (paragraph.runs > 0) this.add(runMarks[name]?.(attributes) ?? '')
  }

  close(name: string): void {
    if (name === 't') this.texts -= 1
    else if (name === 'numPr') this.inNumbers = false
    else if (name === 'r') {
      const paragraph = this.stack.at(-1)
      if (paragraph !== undefined) paragraph.runs -= 1
    }
  }

  text(piece: string): void {
    if (this.texts > 0) this.add(piece)
  }

  /** Ends the innermost paragraph and gives its text with its number. */
  take(): string {
    const paragraph = this.stack.pop()
    return paragraph === undefined ? '' : withNumber(this.label(paragraph), paragraph.text)
  }

  private add(piece: string): void {
    const paragraph = this.stack.at(-1)
    if (paragraph === undefined || piece === '') return
    paragraph.text += piece
    if (paragraph.text.length > limits.textCharacters)
      throw new UnreadableFile(trouble.tooMuch('有一个段落超过一百万字'))
  }

  /** The paragraph's own list, else that of its style. List 0 says: none. */
  private label({ list, level, style }: OpenParagraph): string {
    const styled = list === null ? this.styles.listPlace(style) : null
    const instance = list ?? styled?.list ?? null
    if (instance === null || instance === '0') return ''
    const depth =
      level ?? styled?.level ?? (styled === null ? 0 : this.numbering.levelOfStyle(instance, styled.owner))
    return this.numbering.next(instance, Math.min(Math.max(depth, 0), 8))
  }
}
