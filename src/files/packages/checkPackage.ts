import { createHash } from 'node:crypto'
import { NoZip, type OpenZip, openZip } from '../zipReader'
import { isAsWritten } from './asWritten'
import {
  isManifest,
  type ListedPart,
  type Manifest,
  manifestName,
  manifestText,
  wholeDigest,
} from './manifest'

/** What a check of a package found. */
export interface PackageCheck {
  manifest: Manifest
  /** One sentence for each file, name or number that differs; none: everything in it is as it was made. */
  differences: readonly string[]
  /** Whether the package is also the very file that was written, not packed again by somebody. */
  isAsWritten: boolean
}

/** The file is no package of ours; the message goes on where its name ends. */
export class NoPackage extends Error {}

/** Opens a package and reads its manifest; the caller closes the zip. @throws NoPackage */
export const openPackage = async (path: string): Promise<{ zip: OpenZip; manifest: Manifest }> => {
  const zip = await openZip(path).catch(problem => {
    if (problem instanceof NoZip) throw new NoPackage('不是压缩包，或者没有传完；请重新取得这个文件。')
    throw problem
  })
  try {
    const manifest: unknown = JSON.parse((await readPart(zip, manifestName)).toString('utf8'))
    if (isManifest(manifest)) return { zip, manifest }
  } catch {}
  zip.close()
  throw new NoPackage(`里没有可用的 ${manifestName}，不是本系统的归档包或备份。`)
}

const mostHeld = 200 * 1024 * 1024

/** A part as bytes; for small parts. */
export const readPart = async (zip: OpenZip, name: string): Promise<Buffer> => {
  const pieces: Buffer[] = []
  let held = 0
  const stream = await zip.read(name)
  if (stream === null) throw new NoPackage(`里没有 ${name}。`)
  for await (const piece of stream) {
    const bytes = Buffer.from(piece)
    held += bytes.length
    if (held > mostHeld) throw new NoPackage(`里的 ${name} 太大，不像正常的文件。`)
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}

/** Holds every file of a package against its manifest, and the manifest against itself. @throws NoPackage */
export const checkPackage = async (path: string): Promise<PackageCheck> => {
  const { zip, manifest } = await openPackage(path)
  const differences: string[] = []
  try {
    const listed = new Set(manifest.files.map(({ name }) => name))
    for (const file of manifest.files) {
      const problem = await partProblem(zip, file)
      if (problem !== null) differences.push(`“${file.name}”${problem}`)
    }
    const names = new Set<string>()
    for (const { name } of zip.parts) {
      if (names.has(name)) differences.push(`“${name}”在包里有两份，其中一份是后来放进去的。`)
      else if (name !== manifestName && !listed.has(name))
        differences.push(`“${name}”不在清单中，是后来放进去的。`)
      names.add(name)
    }
    if (listed.size !== manifest.files.length) differences.push('清单中有重复的文件名。')
    if (wholeDigest(manifest) !== manifest.whole)
      differences.push('清单的总校验值与清单内容不符，清单被改过。')
  } finally {
    zip.close()
  }
  const packedSha256 = createHash('sha256').update(manifestText(manifest)).digest('hex')
  const written = [...manifest.files, { name: manifestName, packedSha256 }]
  return { manifest, differences, isAsWritten: await isAsWritten(path, zip.parts, written) }
}

const partProblem = async (zip: OpenZip, { name, size, sha256 }: ListedPart): Promise<string | null> => {
  const digest = createHash('sha256')
  let read = 0
  try {
    const stream = await zip.read(name)
    if (stream === null) return '在清单中，但包里没有这个文件。'
    for await (const piece of stream) {
      const bytes = Buffer.from(piece)
      digest.update(bytes)
      read += bytes.length
    }
  } catch {
    return '已损坏，解压不出来。'
  }
  if (read !== size) return `的大小应为 ${size} 字节，实为 ${read} 字节，内容被改过。`
  return digest.digest('hex') === sha256 ? null : '的内容与清单中的校验值不符，被改过。'
}
