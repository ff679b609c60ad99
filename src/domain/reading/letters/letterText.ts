/** — 1 —, 第2页: what a printer puts under a page. */
const pageNumber =
  /^[ \t\u3000]*(?:[—\-－–]{1,2}\s*\d{1,3}\s*[—\-－–]{1,2}|第\s*\d{1,3}\s*页(?:[，,/ ]{0,2}共\s*\d{1,3}\s*页)?)[ \t\u3000\r]*$/gmu

/** …各区情况不一样。 ——东城区民政局 王芳 2024年5月17日 at the end of a message: who signs stands on a line of their own. */
const signedBehind = /(?<=[。！？.!?][ \t\u3000]{0,9})[ \t\u3000](?=[—–-]{2,4}\s*[^\n，。；：—–-]{3,50}\s*$)/u

/** Between two signs; a wider gap parts what stands beside each other: 市水利局　　　2024年5月6日. */
const gap = /(?<=\S)[ \t\u3000\u00a0]{1,2}(?=\S)/gu
const mostLooked = 2000

/** A line set with a space between every two characters: 关 于 征 求 意 见 的 复 函. */
const isSpacedOut = (line: string): boolean => {
  const signs = line.slice(0, mostLooked).replaceAll(/\p{P}/gu, '').trim().split(/\s+/u)
  const alone = signs.filter(sign => [...sign].length === 1)
  return alone.length > 4 && alone.length > 0.8 * signs.length && /\p{Script=Han}/u.test(line)
}

/**
 * The text of a letter as it is read: page numbers blanked out, lines set with a space between every two characters
 * closed up. Without such lines offsets stay what they were.
 */
export const letterText = (given: string): string =>
  given
    .replaceAll(pageNumber, line => ' '.repeat(line.length))
    .replace(signedBehind, '\n')
    .split('\n')
    .map(line => (isSpacedOut(line) ? line.replaceAll(gap, '') : line))
    .join('\n')
