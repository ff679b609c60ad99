import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

const source = join(__dirname, '..', '..', 'src')

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))

/** Which room may import which; `top` is main, app, config and what else stands directly in src. */
const mayImport: Record<string, readonly string[]> = {
  domain: ['domain'],
  files: ['files', 'domain'],
  store: ['store', 'domain'],
  actions: ['actions', 'store', 'files', 'domain'],
  web: ['web', 'actions', 'files', 'store', 'domain', 'config'],
  cli: ['cli', 'actions', 'files', 'store', 'domain', 'config', 'main', 'demo'],
  bench: ['bench', 'domain', 'files', 'store', 'actions', 'web', 'app', 'config'],
  top: ['top', 'domain', 'files', 'store', 'actions', 'web', 'cli', 'bench', 'config', 'main', 'demo', 'app'],
}

/** Libraries that only one room may know. */
const keptIn: Record<string, readonly string[]> = {
  express: ['web', 'top', 'bench'],
  'express-session': ['web', 'top'],
  ejs: ['web', 'top'],
  zod: ['web', 'cli'],
  kysely: ['store'],
  'better-sqlite3': ['store'],
  pg: ['store'],
  exceljs: ['files', 'bench'],
  docx: ['files'],
  yauzl: ['files'],
  multer: ['files', 'web'],
  htmlparser2: ['files'],
  'csv-parse': ['files'],
  'pdfjs-dist': ['files'],
  commander: ['cli'],
}

const roomOf = (path: string): string => {
  const [room, rest] = path.split(sep)
  return rest === undefined ? 'top' : (room ?? 'top')
}

const imports = files.flatMap(file =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/(?:from|import|require\()\s*'([^']+)'/g)].map(
    match => ({
      file,
      target: match[1] ?? '',
    }),
  ),
)

const local = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ file, target }) => ({ file, to: relative(source, resolve(source, dirname(file), target)) }))

test('各室只向下引用：domain 不知道上面有什么', () => {
  const wrong = local.filter(({ file, to }) => {
    const room = to.includes(sep) ? roomOf(to) : to === 'domain/groups' ? 'domain' : to
    const allowed = mayImport[roomOf(file)] ?? []
    return !(allowed.includes(room) || (roomOf(file) === 'top' && !to.includes(sep)))
  })
  expect(wrong).toEqual([])
})

test('每个库只在该在的室里', () => {
  const wrong = imports.filter(({ file, target }) => {
    const library = target.split('/')[0] ?? ''
    const rooms = keptIn[library]
    return rooms !== undefined && !rooms.includes(roomOf(file))
  })
  expect(wrong).toEqual([])
})

test('没有循环引用', () => {
  const resolved = new Set(files.map(file => file.replace(/\.ts$/, '')))
  const next = new Map<string, string[]>()
  for (const { file, to } of local) {
    const target = resolved.has(to) ? to : resolved.has(join(to, 'index')) ? join(to, 'index') : null
    if (target !== null)
      next.set(file.replace(/\.ts$/, ''), [...(next.get(file.replace(/\.ts$/, '')) ?? []), target])
  }
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) circles.push([...path.slice(path.indexOf(node)), node].join(' → '))
    if (done.has(node) || path.includes(node)) return
    for (const each of next.get(node) ?? []) visit(each, [...path, node])
    done.add(node)
  }
  for (const node of next.keys()) visit(node, [])
  expect(circles).toEqual([])
})
