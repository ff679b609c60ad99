import { inflateRawSync } from 'node:zlib'
import { type Part, zip } from '../files/zip'

/** A small generator with a seed, so that every finding can be made again. */
export const randomFrom = (seed: number): ((below: number) => number) => {
  let state = seed | 0
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Random = (below: number) => number

const splice = (bytes: Buffer, at: number, removed: number, added: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)])

const tokens = [
  '<',
  '>',
  '</',
  '/>',
  '"',
  '&#x110000;',
  '&#0;',
  ']]>',
  '<!--',
  '-1',
  '99999999999',
  'NaN',
  '\0',
  '\u{20bb7}',
  '"">',
  'XFD1048576',
  '%9',
  '<w:tbl>',
  '<row r="9">',
  'colspan=9999',
  '\x07',
  '\r',
]

const mutations: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    const copy = Buffer.from(bytes)
    for (let count = 1 + random(8); count > 0 && copy.length > 0; count -= 1)
      copy[random(copy.length)] = random(256)
    return copy
  },
  (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  (bytes, random) => splice(bytes, random(bytes.length + 1), random(64), Buffer.alloc(0)),
  (bytes, random) => {
    const from = random(bytes.length + 1)
    return splice(bytes, random(bytes.length + 1), 0, bytes.subarray(from, from + random(4000)))
  },
  (bytes, random) =>
    splice(bytes, random(bytes.length + 1), random(8), Buffer.from(tokens[random(tokens.length)] ?? '')),
  (bytes, random) => {
    const copy = Buffer.from(bytes)
    if (copy.length > 8)
      copy.writeUInt32LE([0, 1, 0x7fffffff, 0xffffffff, 0xfffffffe][random(5)] ?? 0, random(copy.length - 4))
    return copy
  },
]

export const mutate = (bytes: Buffer, random: Random): Buffer => {
  let mutated = bytes
  for (let count = 1 + random(3); count > 0; count -= 1)
    mutated = mutations[random(mutations.length)]?.(mutated, random) ?? mutated
  return mutated
}

/** The parts of an honest archive, so that they can be changed behind its checksums. */
export const partsOf = (bytes: Buffer): Part[] => {
  const parts: Part[] = []
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
    parts.push({ name, data: bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

export const mutateInside = (parts: readonly Part[], random: Random): Buffer => {
  const chosen = random(parts.length)
  return zip(
    parts.map((part, index) =>
      index === chosen ? { ...part, data: mutate(Buffer.from(part.data), random) } : part,
    ),
  )
}
