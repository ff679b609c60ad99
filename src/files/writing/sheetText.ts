/**
 * A text as the XML of a workbook holds it: what looks like an escape (`_x000D_`) is escaped itself
 * (ECMA-376 part 1, 22.9.2.19 ST_Xstring), else spreadsheets would read it as a control character.
 */
export const sheetText = (text: string): string =>
  text.includes('_x') ? text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text

/** Whether a spreadsheet would take the text for a formula when somebody types it. */
export const isLikeFormula = (text: string): boolean => text !== '' && formulaSigns.includes(text.charAt(0))

const formulaSigns = '=+-@＝＋－＠'

/** A whole number as a spreadsheet holds it, null where the text is none or would be written differently. */
export const sheetNumber = (text: string): number | null =>
  /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null

/** A name that a sheet may have: at most 31 units, none of * ? : \ / [ ], no apostrophe at an end. */
export const sheetName = (wanted: string): string => {
  const plain = wanted
    .replaceAll(/['*?:\\/[\]\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 31)
    .replace(/[\ud800-\udbff]$/, '')
    .replaceAll(/^['\s]+|['\s]+$/g, '')
  return plain === '' || plain.toLowerCase() === 'history' ? '意见采纳情况表' : plain
}

/** The wanted names as sheets of one workbook may have them: all different, whatever the case of letters. */
export const sheetNames = (wanted: readonly string[]): string[] => {
  const taken = new Set<string>()
  return wanted.map(name => {
    const plain = sheetName(name)
    let free = plain
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      const mark = `（${count}）`
      free = `${sheetName(plain.slice(0, 31 - mark.length))}${mark}`
    }
    taken.add(free.toLowerCase())
    return free
  })
}
