import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compile } from 'ejs'

export const viewsFolder = join(__dirname, '..', '..', 'views')

type Data = Readonly<Record<string, unknown>>
type View = (data: object) => string

/** The names a view sees. Each set of names is one object, with the views compiled for it and the sets made from it. */
interface Names {
  all: readonly string[]
  views: Map<string, View>
  wider: Map<string, Names>
}

const noNames: Names = { all: [], views: new Map(), wider: new Map() }

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

/**
 * A view compiled for the names it sees, each a variable of its own: a `with` around the whole view would look every
 * word of it up again and again. In a block, so that a view may use a name for something of its own.
 */
const viewOf = (file: string, names: Names): View => {
  const known = names.views.get(file)
  if (known) return known
  const options = {
    filename: file,
    _with: false,
    destructuredLocals: ['include', ...names.all],
    // What is given is ours (see `render`) and need not be copied at every call.
    unsafePrototypeLocals: true,
  }
  const view = compile(`<%{%>${readFileSync(file, 'utf8')}<%}%>`, options)
  names.views.set(file, view)
  return view
}

const places = new Map<string, string>()

/** Names in a view are looked up beside it, then from views/. */
const placeOf = (name: string, folder: string): string => {
  const key = `${folder}\n${name}`
  const known = places.get(key)
  if (known !== undefined) return known
  const beside = join(folder, `${name}.ejs`)
  const place = existsSync(beside) ? beside : join(viewsFolder, `${name}.ejs`)
  places.set(key, place)
  return place
}

/** A view sees what it is given before what the view around it sees. */
const render = (file: string, outer: object | null, outerNames: Names, data: Data): string => {
  const names = widen(outerNames, data)
  const folder = dirname(file)
  const seen = Object.assign(Object.create(outer), data, {
    include: (name: string, own: Data = {}) => render(placeOf(name, folder), seen, names, own),
  })
  return viewOf(file, names)(seen)
}

/** A view is a folder and a file: 'projects/show'. */
export const renderView = (view: string, data: Data): string =>
  render(join(viewsFolder, `${view}.ejs`), null, noNames, data)
