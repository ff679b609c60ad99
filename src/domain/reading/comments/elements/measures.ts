/** A number as a comment writes it: 15, 0.5, 三十, 半. */
const numeral = '(?:\\d[\\d.]*|[〇零一二三四五六七八九十百千两半]+)'
/** 15日, 不超过5万元, 2025年7月1日: what leads to the number, and what it counts. */
const measure = new RegExp(
  `^(?!第)([^\\d〇零一二三四五六七八九十百千两半，。；：、“”]{0,5}?)(${numeral})((?![.．、）)章节条款项目])[^，。；：“”\\d]{1,6}(?:${numeral}[月日时分][^，。；：“”\\d]{0,2}){0,2})$`,
)
/** 按半小时计费, 每两年一次: the word before, and how such a measure ends. */
const framed = /^([按每满])[^，。；“”]{1,10}([^，。；“”\d]{2})$/

/** -20℃～50℃, 5%~8% */
const range = /^[-−]?\d[\d.]*\s*[^\d\s，。；“”]{0,4}\s*[~～—–至]\s*[-−]?\d[\d.]*\s*[^\d\s，。；“”]{0,4}$/

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
/** The words as a pattern in which any number may stand for each of theirs. */
export const asShape = (words: string): string =>
  escaped(words).replaceAll(/\d+(?:\\\.\d+)*|[〇零一二三四五六七八九十百千两半]+/g, numeral)

/**
 * 公示期7日太短，建议改为15日: the measure said before that the wanted one takes the place of, in the same unit. Null where
 * none, or more than one, is said.
 */
export const measureBefore = (said: string, wanted: string): string | null => {
  const [, lead = '', number, unit = ''] = measure.exec(wanted) ?? []
  const [, opener, end] = framed.exec(wanted) ?? []
  const shapes = [
    ...(range.test(wanted)
      ? [asShape(wanted.replaceAll(/[-−](?=\d)/g, '')).replaceAll(numeral, `[-−]?${numeral}`)]
      : []),
    ...(number === undefined ? [] : [`${escaped(lead)}${numeral}${asShape(unit)}`]),
    ...(opener === undefined || end === undefined ? [] : [`${opener}[^，。；“”]{1,10}?${escaped(end)}`]),
    ...(number === undefined || lead === '' || /[应须可得在]/.test(lead)
      ? []
      : [`${numeral}${asShape(unit)}`]),
  ]
  for (const shape of shapes) {
    const found = new Set(said.match(new RegExp(`(?<![第\\d.])${shape}`, 'g')) ?? [])
    found.delete(wanted)
    const [only, ...more] = found
    if (only !== undefined) return more.length > 0 ? null : only
  }
  return null
}
