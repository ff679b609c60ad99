import { StringDecoder } from 'node:string_decoder'
import { trouble, UnreadableFile } from '../unreadable'
import type { Archive } from './archive'
import { attribute } from './attribute'
import { type XmlHandler, XmlScanner } from './xmlScanner'

interface Decoder {
  write(piece: Buffer): string
  end(): string
}

/** By byte order mark, by the look of the first sign (UTF-16 without a mark), else by the declaration. */
const decoderFor = (head: Buffer, part: string): Decoder => {
  const [first, second] = head
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return streaming('utf-16be')
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return streaming('utf-16le')
  const stated = /^[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(head.toString('latin1', 0, 200))?.[1] ?? 'utf-8'
  if (/^(utf-?8|us-ascii)$/i.test(stated)) return new StringDecoder('utf8')
  try {
    return streaming(stated)
  } catch {
    throw new UnreadableFile(trouble.damaged(`部件“${part}”用了不认识的编码 ${stated}`))
  }
}

const streaming = (label: string): Decoder => {
  const decoder = new TextDecoder(label)
  return { write: piece => decoder.decode(piece, { stream: true }), end: () => decoder.decode() }
}

/** Reads one XML part of a package through a handler. `afterPiece` may ask to wait (for a slow taker). */
export const readPart = async (
  archive: Archive,
  path: string,
  handler: XmlHandler,
  afterPiece: () => Promise<void> | undefined = () => undefined,
): Promise<void> => {
  if (!archive.has(path)) return
  const scanner = new XmlScanner(path, handler)
  let decoder: Decoder | null = null
  let started = false
  const feed = (text: string): void => {
    if (text === '') return
    scanner.write(started ? text : text.replace(/^\ufeff/, ''))
    started = true
  }
  await archive.read(path, piece => {
    decoder ??= decoderFor(piece, path)
    feed(decoder.write(piece))
    return afterPiece()
  })
  feed(endOf(decoder))
  scanner.end()
}

const endOf = (decoder: Decoder | null): string => decoder?.end() ?? ''

export interface Relationship {
  /** The last word of the type's address: worksheet, sharedStrings, header, … */
  type: string
  /** The path of the part from the root of the package. External targets are left out: nothing is fetched. */
  target: string
}

const resolve = (base: string, target: string): string => {
  const steps = target.startsWith('/') ? [] : base.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The relationships of a part ('' for the package itself), by id. */
export const relationshipsOf = async (archive: Archive, part: string): Promise<Map<string, Relationship>> => {
  const cut = part.lastIndexOf('/') + 1
  const found = new Map<string, Relationship>()
  await readPart(archive, `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      const type = attribute(attributes, 'Type') ?? ''
      found.set(attribute(attributes, 'Id') ?? '', {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(part, attribute(attributes, 'Target') ?? ''),
      })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return found
}

/** The part where a document begins. Null where the package names none. */
export const mainPart = async (archive: Archive, usual: string): Promise<string | null> => {
  for (const { type, target } of (await relationshipsOf(archive, '')).values())
    if (type === 'officeDocument' && archive.has(target)) return target
  return archive.has(usual) ? usual : null
}
