import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { dataDescriptor, directoryHeader, endRecords, localHeader } from '../writing/zipRecords'
import type { ZipPart } from '../zipReader'
import type { ListedPart } from './manifest'

/**
 * Whether a package is still the file that was written: its parts one behind the other in the given order, all of one
 * moment, each packed in the very same bytes, nothing between, before or after them. A package that somebody unpacked
 * and packed again is not, though every part may say the same.
 */
export const isAsWritten = async (
  path: string,
  parts: readonly ZipPart[],
  written: readonly Pick<ListedPart, 'name' | 'packedSha256'>[],
): Promise<boolean> => {
  const [first] = parts
  if (first === undefined || parts.length !== written.length) return false
  const file = await open(path, 'r')
  try {
    let offset = 0
    for (const [at, part] of parts.entries()) {
      const { name, packed, modified } = part
      const listed = written[at]
      if (name !== listed?.name || part.offset !== offset || modified !== first.modified) return false
      const header = localHeader(part)
      const descriptor = dataDescriptor(part)
      if (!(await holds(file, offset, header))) return false
      const isSame = await isPacked(
        file,
        { from: offset + header.length, length: packed },
        listed.packedSha256,
      )
      if (!isSame) return false
      if (!(await holds(file, offset + header.length + packed, descriptor))) return false
      offset += header.length + packed + descriptor.length
    }
    const directory = Buffer.concat(parts.map(directoryHeader))
    const end = Buffer.concat([directory, endRecords(parts.length, directory.length, offset)])
    return (await file.stat()).size === offset + end.length && (await holds(file, offset, end))
  } finally {
    await file.close()
  }
}

/** Packages of the first versions do not tell how their parts were packed. */
const isPacked = async (
  file: FileHandle,
  { from, length }: { from: number; length: number },
  sha256: string | undefined,
): Promise<boolean> => {
  if (sha256 === undefined) return true
  const digest = createHash('sha256')
  const piece = Buffer.alloc(Math.min(length, 1 << 20))
  for (let read = 0; read < length; ) {
    const wanted = Math.min(piece.length, length - read)
    const { bytesRead } = await file.read(piece, 0, wanted, from + read)
    if (bytesRead === 0) return false
    digest.update(piece.subarray(0, bytesRead))
    read += bytesRead
  }
  return digest.digest('hex') === sha256
}

const holds = async (file: FileHandle, offset: number, expected: Buffer): Promise<boolean> => {
  const found = Buffer.alloc(expected.length)
  const { bytesRead } = await file.read(found, 0, expected.length, offset)
  return bytesRead === expected.length && found.equals(expected)
}
