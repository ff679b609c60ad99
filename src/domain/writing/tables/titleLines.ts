/** Characters of 二号 on a line of the portrait page. */
const longestLine = 20

/** A title is broken where the sense allows (GB/T 9704, 7.3.1): before what a bracket opens, behind what one closes. */
const opens = /[《（〈【]/u
const closes = /[》）〉】、，：]/u
/** 关于加强某项工作的意见: behind such a word where no bracket stands. */
const joins = /的/u

/** Lines of about one length, none longer than the page is wide. */
export const titleLines = (title: string): string => breakSigns([...title]).join('\n')

const breakSigns = (signs: readonly string[]): string[] => {
  if (signs.length <= longestLine) return [signs.join('')]
  const lines = Math.ceil(signs.length / longestLine)
  const wanted = signs.length / lines
  const fewest = Math.max(2, signs.length - longestLine * (lines - 1))
  const places = Array.from({ length: longestLine - fewest + 1 }, (_, at) => fewest + at)
  const nearest = (allowed: (at: number) => boolean): number | undefined =>
    places
      .filter(at => at < signs.length && allowed(at))
      .toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0]
  const isInside = (at: number): boolean => closes.test(signs[at] ?? '') || opens.test(signs[at - 1] ?? '')
  const place =
    nearest(at => !isInside(at) && (opens.test(signs[at] ?? '') || closes.test(signs[at - 1] ?? ''))) ??
    nearest(at => !isInside(at) && joins.test(signs[at - 1] ?? '')) ??
    nearest(at => !isInside(at)) ??
    longestLine
  return [signs.slice(0, place).join(''), ...breakSigns(signs.slice(place))]
}
