import type { NamedText, Rule } from '../context'
import type { Finding } from '../finding'
import type { Reading } from '../reading'
import { tell } from '../wording'

/** “5方面工作” and four items after it. Where no list can be told with certainty nothing is said. */
export const findCountVsList: Rule = ({ texts, reading }) => texts.flatMap(text => check(text, reading))

const check = ({ name, text }: NamedText, reading: Reading): readonly Finding[] =>
  reading
    .readCountClaims(text)
    .filter(({ found, stated }) => found !== null && found !== stated)
    .map(({ what, stated, found, span }) => {
      const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.end).trim()
      return tell(
        'count-vs-list',
        `${name}写“${what.replaceAll(/\s+/g, '')}”（${endOf(line)}），后面列出的是 ${found} 项，不是 ${stated} 项。请补上漏列的，或改正数字。`,
      )
    })

/** The words that lead to the number, so that it is found in a long text. */
const endOf = (line: string): string => {
  const signs = [...line.replaceAll(/\s+/g, '')]
  return signs.length > 24 ? `……${signs.slice(-24).join('')}` : signs.join('')
}
