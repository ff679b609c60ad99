import { createHash } from 'node:crypto'
import type { ZippedPart } from '../writing/zip'

/** What kind of package it is: an archive of rounds, or a backup of everything. */
export const packageKinds = { 'caina-archive': '归档包', 'caina-backup': '备份' } as const

export type PackageKind = keyof typeof packageKinds

/** The list that a package carries of its own parts. */
export interface Manifest {
  format: PackageKind
  /** 1: the number for the whole says nothing of title and moment. */
  version: 1 | 2
  title: string
  /** When it was made; ISO, UTC. */
  at: string
  files: readonly ZippedPart[]
  /** SHA-256 of the list of files, `digest  name` a line each, and of what the package says of itself: one number. */
  whole: string
}

export const manifestName = 'manifest.json'

/** One number for all files: changes with any byte, any name, any file more or less, with title and moment. */
export const wholeDigest = ({ version, format, title, at, files }: Omit<Manifest, 'whole'>): string => {
  const lines = files.map(({ sha256, name }) => `${sha256}  ${name}\n`).sort()
  const about = version === 1 ? '' : `${JSON.stringify([format, title, at])}\n`
  return createHash('sha256').update(about).update(lines.join('')).digest('hex')
}

const isPart = (value: unknown): value is ZippedPart =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'size' in value &&
  typeof value.size === 'number' &&
  'sha256' in value &&
  typeof value.sha256 === 'string'

/** Whether JSON from outside is a manifest that this version understands. */
export const isManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  typeof value.format === 'string' &&
  Object.hasOwn(packageKinds, value.format) &&
  'version' in value &&
  (value.version === 1 || value.version === 2) &&
  'whole' in value &&
  typeof value.whole === 'string' &&
  'at' in value &&
  typeof value.at === 'string' &&
  'title' in value &&
  typeof value.title === 'string' &&
  'files' in value &&
  Array.isArray(value.files) &&
  value.files.every(isPart)
