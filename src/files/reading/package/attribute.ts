const COLON = 58
const APOSTROPHE = 39

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities and character numbers; anything else stays as written. */
export const decodeEntities = (text: string): string =>
  text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      if (name !== undefined) return entities[name] ?? whole
      const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
      return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
    },
  )

/**
 * The value of an attribute, by its name without prefix, from a tag's attributes as written; null where absent.
 */
export const attribute = (attributes: string, wanted: string): string | null => {
  let at = 0
  for (;;) {
    const equals = attributes.indexOf('=', at)
    if (equals < 0) return null
    let open = equals + 1
    let quote = attributes.charCodeAt(open)
    while (quote === 32 || quote === 10 || quote === 13 || quote === 9) {
      open += 1
      quote = attributes.charCodeAt(open)
    }
    const end = attributes.indexOf(quote === APOSTROPHE ? "'" : '"', open + 1)
    if (end < 0) return null
    if (namesAttribute(attributes, at, equals, wanted)) {
      const value = attributes.slice(open + 1, end)
      return value.includes('&') ? decodeEntities(value) : value
    }
    at = end + 1
  }
}

const namesAttribute = (attributes: string, from: number, to: number, wanted: string): boolean => {
  let end = to
  while (attributes.charCodeAt(end - 1) <= 32) end -= 1
  const start = end - wanted.length
  if (start < from || !attributes.startsWith(wanted, start)) return false
  const before = attributes.charCodeAt(start - 1)
  return start === from || before <= 32 || before === COLON
}
