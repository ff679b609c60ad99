import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler } from 'express'
import { viewsFolder } from './views'

const folder = join(viewsFolder, 'assets')

const hashOf = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex')
    .slice(0, 12)

/** Our own styles, scripts and pictures, each with the hash of its content, read once. */
const hashes: ReadonlyMap<string, string> = new Map(readdirSync(folder).map(name => [name, hashOf(name)]))

/** The address of an asset. It changes with the content, so the browser may keep it for ever. */
export const assetUrl = (name: string): string => {
  const hash = hashes.get(name)
  if (hash === undefined) throw new Error(`views/assets/ 中没有 ${name}`)
  return `/assets/${name}?v=${hash}`
}

const cache: RequestHandler = (req, res, next) => {
  const current = hashes.get(req.path.slice(1))
  const keep = current !== undefined && req.query['v'] === current
  res.set('Cache-Control', keep ? 'public, max-age=31536000, immutable' : 'no-cache')
  next()
}

export const serveAssets: RequestHandler[] = [
  cache,
  express.static(folder, { cacheControl: false, index: false, redirect: false }),
]
