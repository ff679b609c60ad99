import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compile, escapeXML } from 'ejs'

export const viewsFolder = join(__dirname, '..', '..', 'views')

type Data = Readonly<Record<string, unknown>>
type View = (data: object) => string

/** The names a view sees. Each set of names is one object, with the views compiled for it and the sets made from it. */
interface Names {
  all: readonly string[]
  views: Map<string, View>
  wider: Map<string, Names>
}

const widen = (names: Names, data: Data): Names => {
  const own = Object.keys(data)
  const key = own.join()
  const known = names.wider.get(key)
  if (known) return known
  const said = own.filter(name => /^[A-Za-z_]\w*$/.test(name))
  const wider = { all: [...new Set([...names.all, ...said])], views: new Map(), wider: new Map() }
  names.wider.set(key, wider)
  return wider
}

/** Most of what a page shows has nothing in it to be escaped. */
const escapeMarkup = (value: unknown): string => {
  const text = String(value ?? '')
  return /[&<>'"]/.test(text) ? escapeXML(text) : text
}

/**
 * A view compiled for the names it sees, each a variable of its own: a `with` around the whole view would look every
 * word of it up again and again. In a block, so that a view may use a name for something of its own.
 */
const viewOf = (file: string, names: Names): View => {
  const known = names.views.get(file)
  if (known) return known
  const text = readFileSync(file, 'utf8')
  const words = new Set(text.match(/\w+/g))
  const options = {
    filename: file,
    _with: false,
    // Only what it mentions: a small view within a large one sees a hundred names and uses two.
    destructuredLocals: ['include', ...names.all].filter(name => words.has(name)),
    // What is given is ours (see `render`) and need not be copied at every call.
    unsafePrototypeLocals: true,
    escape: escapeMarkup,
  }
  const view = compile(`<%{%>${text}<%}%>`, options)
  names.views.set(file, view)
  return view
}

/** Of each view the files of those it includes, by the names it calls them. */
const places = new Map<string, Map<string, string>>()

/** Names in a view are looked up beside it, then from views/. */
const placeOf = (name: string, file: string): string => {
  const called = places.get(file) ?? new Map<string, string>()
  places.set(file, called)
  const known = called.get(name)
  if (known !== undefined) return known
  const beside = join(dirname(file), `${name}.ejs`)
  const place = existsSync(beside) ? beside : join(viewsFolder, `${name}.ejs`)
  called.set(name, place)
  return place
}

/** What views see: each layer before the one around it. */
export interface Scope {
  seen: object
  names: Names
}

const nothing: Scope = {
  seen: Object.create(null),
  names: { all: [], views: new Map(), wider: new Map() },
}

/** Data around which there is other data. */
export const scopeOf = (data: Data, outer: Scope = nothing): Scope => ({
  seen: Object.assign(Object.create(outer.seen), data),
  names: widen(outer.names, data),
})

const render = (file: string, scope: Scope): string => {
  const include = (name: string, own?: Data) =>
    render(placeOf(name, file), own === undefined ? scope : scopeOf(own, scope))
  // A view takes its names when it begins: what it includes may see the same ones.
  return viewOf(file, scope.names)(Object.assign(scope.seen, { include }))
}

/** A view is a folder and a file: 'projects/show'. It sees `data` and what stands around that. */
export const renderView = (view: string, outer: Scope, data: Data = {}): string =>
  render(join(viewsFolder, `${view}.ejs`), scopeOf(data, outer))
