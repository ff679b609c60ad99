import type { Browser } from './helpers'

export interface Field {
  name: string
  id: string
  kind: string
  value: string
  /** A correction that was taken stands in the row, and in its field only as what stands there. */
  standing: string
  checked: boolean
  /** It is told that it is wrong, and what is said beside it belongs to it. */
  told: boolean
}

export interface Form {
  page: string
  action: string
  fields: readonly Field[]
}

const decoded = (text: string): string =>
  text
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string =>
  decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

const elements =
  /<(input)\b[^>]*>|<(textarea)\b[^>]*>([\s\S]*?)<\/textarea>|<(select)\b[^>]*>([\s\S]*?)<\/select>/g

export const fieldsIn = (html: string): Field[] =>
  [...html.matchAll(elements)].flatMap(([whole, input, textarea, text = '', , options = '']) => {
    const tag = /^<[^>]*>/.exec(whole)?.[0] ?? ''
    const chosen = /<option\b[^>]*\sselected[^>]*>/.exec(options) ?? /<option\b[^>]*>/.exec(options)
    const id = attribute(tag, 'id')
    const told =
      tag.includes('aria-invalid="true"') &&
      attribute(tag, 'aria-describedby').split(' ').includes(`${id}-problem`) &&
      html.includes(`id="${id}-problem"`)
    const field = {
      name: attribute(tag, 'name'),
      id,
      kind: input ? attribute(tag, 'type') || 'text' : (textarea ?? 'select'),
      value: textarea ? decoded(text.replace(/^\n/, '')) : attribute(chosen?.[0] ?? tag, 'value'),
      standing: attribute(tag, 'placeholder'),
      checked: /\schecked\b/.test(tag),
      told,
    }
    return field.name === '' ? [] : [field]
  })

/** The forms of a page; one with several ways to send it is one for each. */
export const formsIn = (page: string, html: string): Form[] =>
  [...html.matchAll(/<form\b[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/g)].flatMap(([whole, inner = '']) => {
    const own = attribute(/^<[^>]*>/.exec(whole)?.[0] ?? '', 'action')
    const others = [...inner.matchAll(/\sformaction="([^"]*)"/g)].map(([, address = '']) => decoded(address))
    const fields = fieldsIn(inner).filter(field => field.name !== 'csrf' && field.kind !== 'file')
    return [own, ...others].map(action => ({ page, action, fields }))
  })

export const shapeOf = (address: string): string => address.replace(/[?#].*/, '').replaceAll(/\d+/g, '1')

export const isTyped = ({ kind }: Field): boolean =>
  kind === 'text' || kind === 'textarea' || kind === 'search'

/** Every page that can be reached from these, one of each kind, and the forms on them. */
export const formsFrom = async (person: Browser, seeds: readonly string[]): Promise<Form[]> => {
  const waiting = [...seeds]
  const seen = new Set<string>()
  const forms = new Map<string, Form>()
  while (waiting.length > 0) {
    const address = waiting.shift() ?? ''
    // Where it begins, what is asked for counts too: a filter shows other forms.
    const shape = seeds.includes(address) ? address : shapeOf(address)
    if (seen.has(shape)) continue
    if (/^\/(?:assets|open)|\/uploads|\.\w+$|\/templates\/file|\/live$/.test(shape)) continue
    seen.add(shape)
    const { status, text } = await person.get(address)
    if (status !== 200) continue
    for (const form of formsIn(address, text)) {
      const names = new Set(form.fields.filter(isTyped).map(({ name }) => shapeOf(name)))
      forms.set([shapeOf(form.action), ...names].join(' '), form)
    }
    waiting.push(...[...text.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => decoded(href)))
  }
  return [...forms.values()]
}

/** What a browser sends of a form as it stands, with some of it changed. */
export const sentOf = (
  { fields }: Form,
  changes: Readonly<Record<string, string | string[]>> = {},
): Record<string, string | string[]> => {
  const sent: Record<string, string | string[]> = {}
  for (const { name, kind, value, checked } of fields) {
    if ((kind === 'checkbox' || kind === 'radio') && !checked) continue
    const before = sent[name]
    sent[name] = before === undefined ? value : [before, value].flat()
  }
  return { ...sent, ...changes }
}
