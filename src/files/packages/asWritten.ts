import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { dataDescriptor, directoryHeader, endRecords, localHeader } from '../writing/zipRecords'
import type { ZipPart } from '../zipReader'

/**
 * Whether a package is still the file that was written: its parts one behind the other in the given order, all of one
 * moment, nothing between, before or after them. A package that somebody unpacked and packed again is not, though every
 * part may say the same.
 */
export const isAsWritten = async (
  path: string,
  parts: readonly ZipPart[],
  order: readonly string[],
): Promise<boolean> => {
  const [first] = parts
  if (first === undefined || parts.length !== order.length) return false
  const file = await open(path, 'r')
  try {
    let offset = 0
    for (const [at, part] of parts.entries()) {
      const { name, packed, modified } = part
      if (name !== order[at] || part.offset !== offset || modified !== first.modified) return false
      const header = localHeader(part)
      const descriptor = dataDescriptor(part)
      if (!(await holds(file, offset, header))) return false
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

const holds = async (file: FileHandle, offset: number, expected: Buffer): Promise<boolean> => {
  const found = Buffer.alloc(expected.length)
  const { bytesRead } = await file.read(found, 0, expected.length, offset)
  return bytesRead === expected.length && found.equals(expected)
}
