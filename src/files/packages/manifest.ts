import { createHash } from 'node:crypto'
import type { ZippedPart } from '../writing/zip'

/** What kind of package it is: an archive of rounds, or a backup of everything. */
export const packageKinds = { 'caina-archive': '归档包', 'caina-backup': '备份' } as const

export type PackageKind = keyof typeof packageKinds

/** Packages of the first versions do not say how a part is packed. */
export type ListedPart = Omit<ZippedPart, 'packedSha256'> & Partial<Pick<ZippedPart, 'packedSha256'>>

/** The list that a package carries of its own parts. */
export interface Manifest {
  format: PackageKind
  /** 1: the number for the whole says nothing of title and moment; below 3 nothing of how parts are packed. */
  version: 1 | 2 | 3
  title: string
  /** When it was made; ISO, UTC. */
  at: string
  files: readonly ListedPart[]
  /**
   * SHA-256 of the list of files, a line `digest of the packed bytes  digest  name` each, and of what the package says
   * of itself: one number.
   */
  whole: string
}

export const manifestName = 'manifest.json'

/** One number for all files: changes with any byte, any name, any file more or less, with title and moment. */
export const wholeDigest = ({ version, format, title, at, files }: Omit<Manifest, 'whole'>): string => {
  const packed = (digest = ''): string => (version === 3 ? `${digest}  ` : '')
  const lines = files
    .map(({ sha256, packedSha256, name }) => `${packed(packedSha256)}${sha256}  ${name}\n`)
    .sort()
  const about = version === 1 ? '' : `${JSON.stringify([format, title, at])}\n`
  return createHash('sha256').update(about).update(lines.join('')).digest('hex')
}

/** The bytes of the part `manifest.json`: nothing in it that this version does not know. */
export const manifestText = ({ format, version, title, at, files, whole }: Manifest): Buffer => {
  const listed = files.map(({ name, size, sha256, packedSha256 }) => ({ name, size, sha256, packedSha256 }))
  return Buffer.from(`${JSON.stringify({ format, version, title, at, files: listed, whole }, null, 2)}\n`)
}

const isPart = (value: unknown): value is ListedPart =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'size' in value &&
  typeof value.size === 'number' &&
  'sha256' in value &&
  typeof value.sha256 === 'string' &&
  (!('packedSha256' in value) || typeof value.packedSha256 === 'string')

/** Whether JSON from outside is a manifest that this version understands. */
export const isManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  typeof value.format === 'string' &&
  Object.hasOwn(packageKinds, value.format) &&
  'version' in value &&
  (value.version === 1 || value.version === 2 || value.version === 3) &&
  'whole' in value &&
  typeof value.whole === 'string' &&
  'at' in value &&
  typeof value.at === 'string' &&
  'title' in value &&
  typeof value.title === 'string' &&
  'files' in value &&
  Array.isArray(value.files) &&
  value.files.every(isPart)
