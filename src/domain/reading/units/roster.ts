import { cleanUnitName, expandUnits } from './unitNames'

/** Numbers and marks that a pasted list carries in front of names. */
const leading = /^[\s\d一二三四五六七八九十]*[.、．)）]\s*|^\d+\s+|^[-•·*]\s*/

/**
 * The unit names of a pasted list: one a line, or separated by 、 ， ； or tabs; leading numbers go, prefixes
 * carried along a line (市发展改革委、财政局) are put back. Each name once, in the order given.
 */
export const readRoster = (text: string): string[] => {
  const names = text
    .split(/[\n\t]/)
    .map(line => line.replace(leading, '').trim())
    .filter(line => line !== '')
    .flatMap(line =>
      /[、，,；;]/.test(line) ? expandUnits(line.replaceAll(/[，,；;]/g, '、')) : [cleanUnitName(line)],
    )
  return [...new Set(names.filter(name => name !== ''))]
}
