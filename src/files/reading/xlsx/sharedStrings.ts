import { limits } from '../limits'
import type { Archive } from '../package/archive'
import { readPart } from '../package/parts'
import type { XmlHandler } from '../package/xmlScanner'
import { trouble, UnreadableFile } from '../unreadable'
import { SharedTexts } from './sharedTexts'

/** `_x000D_` stands for a sign that XML cannot hold, `_x005F_` for the underscore that would begin such a form. */
export const unescapeText = (text: string): string => {
  const plain = text.includes('_x')
    ? text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text
  return plain.includes('\r') ? plain.replaceAll(/\r\n?/g, '\n') : plain
}

/** Gathers the text of a string item: plain or in runs, without the readings set above characters (rPh). */
export class StringItem {
  private text = ''
  private inText = false
  private phonetic = 0

  open(name: string): void {
    if (name === 't') this.inText = true
    else if (name === 'rPh') this.phonetic += 1
  }

  close(name: string): void {
    if (name === 't') this.inText = false
    else if (name === 'rPh') this.phonetic -= 1
  }

  add(piece: string): void {
    if (!this.inText || this.phonetic > 0) return
    this.text += piece
    if (this.text.length > limits.textCharacters)
      throw new UnreadableFile(trouble.tooMuch('有一个单元格超过一百万字'))
  }

  take(): string {
    const text = unescapeText(this.text)
    this.text = ''
    return text
  }
}

const opens = '<si><t>'
const closes = '</t></si>'

/** Where the text of an item ends that is nothing but plain text, as most are; -1 for any other. */
const plainItemEnd = (source: string, at: number): number => {
  if (!source.startsWith(opens, at)) return -1
  const end = source.indexOf('<', at + opens.length)
  const isPlain = end >= 0 && source.startsWith(closes, end) && end - at < limits.textCharacters
  return isPlain && !/[&\r]/.test(source.slice(at, end)) ? end : -1
}

export const readSharedStrings = async (archive: Archive, path: string | null): Promise<SharedTexts> => {
  const texts = new SharedTexts()
  if (path === null) return texts
  const item = new StringItem()
  const add = (text: string): void => {
    texts.add(text)
    if (texts.count > limits.sharedStrings)
      throw new UnreadableFile(trouble.tooMuch(`不同的文字超过 ${limits.sharedStrings / 10_000} 万条`))
  }
  let inItem = false
  const handler: XmlHandler = {
    whole: (source, at) => {
      const end = inItem ? -1 : plainItemEnd(source, at)
      if (end >= 0) add(unescapeText(source.slice(at + opens.length, end)))
      return end < 0 ? -1 : end + closes.length
    },
    open: name => {
      if (name === 'si') inItem = true
      item.open(name)
    },
    close: name => {
      item.close(name)
      if (name !== 'si') return
      inItem = false
      add(item.take())
    },
    text: piece => {
      item.add(piece)
    },
  }
  await readPart(archive, path, handler)
  return texts
}
