import { limits } from '../limits'
import { trouble, UnreadableFile } from '../unreadable'
import { decodeEntities } from './attribute'

/** Takes the events of an XML part. Names come without their prefix; attributes as written, see `attribute`. */
export interface XmlHandler {
  open(name: string, attributes: string): void
  close(name: string): void
  /** A text may arrive in several pieces. */
  text(piece: string): void
  /**
   * Takes an element that a handler knows by sight, from its `<` to its last `>`, instead of the events of its tags:
   * gives where the source goes on, -1 where it leaves what stands there to the scanner.
   */
  whole?(source: string, at: number): number
}

const LESS = 60
const GREATER = 62
const SLASH = 47
const COLON = 58
const QUOTE = 34
const APOSTROPHE = 39

/**
 * An XML scanner for Office parts, fed in pieces. It knows what such parts consist of (tags, text, CDATA,
 * comments, the five entities and character numbers), insists that tags are balanced, and refuses DOCTYPE,
 * so there is nothing to expand and nothing to fetch. Attributes are left uncut until a handler asks for one:
 * most are never looked at, which is what makes it two to three times as fast as a general parser.
 */
export class XmlScanner {
  private rest = ''
  private rootSeen = false
  private readonly names: string[] = []

  constructor(
    private readonly part: string,
    private readonly handler: XmlHandler,
  ) {}

  write(piece: string): void {
    const source = this.rest === '' ? piece : this.rest + piece
    let at = 0
    while (at < source.length) {
      const next = source.charCodeAt(at) === LESS ? this.element(source, at) : this.characters(source, at)
      if (next < 0) break
      at = next
    }
    this.rest = at === 0 ? source : source.slice(at)
    if (this.rest.length > limits.markupCharacters)
      this.fail(`有过长的标记，超过 ${limits.markupCharacters / 1024 / 1024} MB`)
  }

  /** To be called after the last piece. */
  end(): void {
    if (this.rest.trim() !== '' || this.names.length > 0 || !this.rootSeen) this.fail('内容不完整')
  }

  private fail(what: string): never {
    throw new UnreadableFile(trouble.damaged(`部件“${this.part}”${what}`))
  }

  /** Returns where to go on, or -1 where more input is needed. */
  private characters(source: string, at: number): number {
    const less = source.indexOf('<', at)
    let end = less < 0 ? source.length : less
    if (less < 0) {
      // A character number or a line end may go on in the next piece.
      const ampersand = source.lastIndexOf('&')
      if (ampersand >= at && ampersand > source.length - 12 && !source.includes(';', ampersand))
        end = ampersand
      else if (source.endsWith('\r')) end -= 1
      if (end === at) return -1
    }
    const text = source.slice(at, end)
    if (this.names.length > 0) this.handler.text(this.decode(text))
    else if (text.trim() !== '') this.fail('不是 XML')
    return end
  }

  private element(source: string, at: number): number {
    const known = this.handler.whole === undefined ? -1 : this.handler.whole(source, at)
    return known < 0 ? this.markup(source, at) : known
  }

  private markup(source: string, at: number): number {
    const sign = source.charCodeAt(at + 1)
    if (sign === 33) return this.declaration(source, at)
    if (sign === 63) return after(source, '?>', at + 2)
    if (sign === SLASH) return this.closing(source, at)
    return Number.isNaN(sign) ? -1 : this.opening(source, at)
  }

  private declaration(source: string, at: number): number {
    if (source.startsWith('<!--', at)) return after(source, '-->', at + 4)
    if (source.startsWith('<![CDATA[', at)) {
      const end = source.indexOf(']]>', at + 9)
      if (end < 0) return -1
      if (this.names.length > 0) this.handler.text(source.slice(at + 9, end).replaceAll(/\r\n?/g, '\n'))
      return end + 3
    }
    if (source.length - at < 9) return -1
    if (/^<!doctype/i.test(source.slice(at, at + 9)))
      throw new UnreadableFile(trouble.declaresEntities(this.part))
    return this.fail('有不认识的声明')
  }

  private closing(source: string, at: number): number {
    const expected = this.names.at(-1) ?? ''
    const usual = at + 2 + expected.length
    const end = source.charCodeAt(usual) === GREATER ? usual : source.indexOf('>', at)
    if (end < 0) return -1
    const matches = end === usual && source.startsWith(expected, at + 2)
    if (!matches && source.slice(at + 2, end).trimEnd() !== expected)
      this.fail(`的标记不配对（</${source.slice(at + 2, Math.min(end, at + 42))}>）`)
    this.names.pop()
    this.handler.close(localName(expected))
    return end + 1
  }

  private opening(source: string, at: number): number {
    let colon = at
    let nameEnd = at + 1
    let sign = source.charCodeAt(nameEnd)
    while (sign > 32 && sign !== GREATER && sign !== SLASH) {
      if (sign === COLON) colon = nameEnd
      nameEnd += 1
      sign = source.charCodeAt(nameEnd)
    }
    let end = nameEnd
    while (sign !== GREATER) {
      if (sign === QUOTE || sign === APOSTROPHE) {
        end = source.indexOf(sign === QUOTE ? '"' : "'", end + 1)
        if (end < 0) return -1
      }
      end += 1
      if (end >= source.length) return -1
      sign = source.charCodeAt(end)
    }
    if (nameEnd === at + 1) this.fail('有没有名字的标记')
    const selfClosing = source.charCodeAt(end - 1) === SLASH
    const local = source.slice(colon + 1, nameEnd)
    this.handler.open(local, source.slice(nameEnd, selfClosing ? end - 1 : end))
    if (this.names.length === 0) {
      if (this.rootSeen) this.fail('有两个根')
      this.rootSeen = true
    }
    if (selfClosing) this.handler.close(local)
    else if (this.names.push(source.slice(at + 1, nameEnd)) > limits.xmlDepth)
      this.fail(`嵌套过深，超过 ${limits.xmlDepth} 层`)
    return end + 1
  }

  private decode(text: string): string {
    const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
    return lines.includes('&') ? decodeEntities(lines) : lines
  }
}

const localName = (name: string): string => (name.length === 1 ? name : name.slice(name.indexOf(':') + 1))

const after = (source: string, mark: string, from: number): number => {
  const end = source.indexOf(mark, from)
  return end < 0 ? -1 : end + mark.length
}
