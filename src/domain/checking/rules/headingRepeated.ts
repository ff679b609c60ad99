import type { NamedText, Rule } from '../context'
import type { Finding } from '../finding'
import type { Reading } from '../reading'
import { excerpt, tell } from '../wording'

/** Two headings of one level under one parent are the same: one is a slip of the pen, or a part stands twice. */
export const findHeadingRepeated: Rule = ({ texts, reading }) => texts.flatMap(text => check(text, reading))

const check = ({ name, text: whole }: NamedText, reading: Reading): readonly Finding[] =>
  reading.repeatedHeadings(whole).map(({ text, spans }) => {
    const places = spans.map(({ start }) => `“${excerpt(whole.slice(start).split('\n', 1)[0] ?? '', 20)}”`)
    return tell(
      'heading-repeated',
      `${name}里“${text}”作为同级标题出现 ${spans.length} 次：${places.join('、')}。请核对其中一处是不是写错了标题，或者内容重复。`,
    )
  })
