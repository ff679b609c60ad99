import { attribute } from '../package/attribute'
import type { XmlHandler } from '../package/xmlScanner'

/** What a story holds beside its text. */
export interface StoryNotes {
  inserted: number
  /** Texts struck out by tracked changes. */
  deleted: string[]
  hiddenText: boolean
  pictures: number
}

/** Left out: what a tracked change struck out, and the reading printed above a character. */
const leftOut = new Set(['del', 'moveFrom', 'rt'])

const isOff = (attributes: string): boolean => /^(0|false|off)$/.test(attribute(attributes, 'val') ?? '')

/**
 * Lets through what a reader of the printed document would see with all tracked changes accepted: insertions
 * yes, deletions no, former properties no, and of alternative forms of one drawing only the first.
 */
export class VisibleContent implements XmlHandler {
  readonly notes: StoryNotes = { inserted: 0, deleted: [], hiddenText: false, pictures: 0 }
  /** For each AlternateContent that is open, whether a choice was taken. */
  private readonly chosen: boolean[] = []
  private skipDepth = 0
  private skippedText = ''
  private runDepth = 0
  private inRowProperties = false

  constructor(private readonly inner: XmlHandler) {}

  open(name: string, attributes: string): void {
    if (this.skipDepth > 0 || this.isLeftOut(name)) {
      this.skipDepth += 1
      return
    }
    this.note(name, attributes)
    this.inner.open(name, attributes)
  }

  close(name: string): void {
    if (this.skipDepth > 0) {
      this.skipDepth -= 1
      if (this.skipDepth === 0) this.noteDeleted()
      return
    }
    if (name === 'AlternateContent') this.chosen.pop()
    if (name === 'r') this.runDepth -= 1
    if (name === 'trPr') this.inRowProperties = false
    this.inner.close(name)
  }

  text(piece: string): void {
    if (this.skipDepth === 0) this.inner.text(piece)
    else if (this.skippedText.length < 200) this.skippedText += piece.slice(0, 200)
  }

  private isLeftOut(name: string): boolean {
    if (name === 'Choice') {
      const taken = this.chosen.at(-1) ?? false
      this.chosen.splice(-1, 1, true)
      return taken
    }
    if (name === 'Fallback') return this.chosen.at(-1) ?? false
    // A row is struck out by a mark among its properties, which the story has to see.
    if (name === 'del' && this.inRowProperties) return false
    return leftOut.has(name) || name.endsWith('Change')
  }

  private note(name: string, attributes: string): void {
    if (name === 'AlternateContent') this.chosen.push(false)
    else if (name === 'r') this.runDepth += 1
    else if (name === 'trPr') this.inRowProperties = true
    else if (name === 'ins' || name === 'moveTo') this.notes.inserted += 1
    else if (name === 'del') this.notes.deleted.push('一整行')
    else if (name === 'blip' || name === 'imagedata') this.notes.pictures += 1
    else if (name === 'vanish' && this.runDepth > 0 && !isOff(attributes)) this.notes.hiddenText = true
  }

  private noteDeleted(): void {
    const text = this.skippedText.trim()
    if (text !== '' && this.notes.deleted.length < 1000) this.notes.deleted.push(text)
    this.skippedText = ''
  }
}
