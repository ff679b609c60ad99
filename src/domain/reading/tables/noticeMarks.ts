import { isUnitName } from '../letters/letterLines'
import { readNumeral } from '../numerals'
import { sectionUnit } from './title'

/** A piece of a line of a notice: what begins with a label, a number or the name of who speaks; `plain` goes on. */
export interface NoticePiece {
  kind: 'comment' | 'item' | 'answer' | 'reason' | 'unit' | 'heading' | 'plain'
  text: string
  /** As a number, of 意见1： and 1.; null where there is none. */
  number: number | null
  /** How the number is written, so that 1. is told from （1）; '' without one. */
  style: string
  /** Who says it, where the piece names them. */
  unit: string
}

const numeral = '[\\d一二三四五六七八九十]{1,4}'
const numbered = new RegExp(
  `^(?:(${numeral})[、.．](?!\\d)|[（(](${numeral})[）)]|第(${numeral})条?[：:])\\s*`,
  'u',
)
const says: readonly { kind: NoticePiece['kind']; words: string }[] = [
  {
    kind: 'answer',
    words:
      '(?:意见|建议)?(?:采纳(?:情况|与否|意见|结果|说明)|是否(?:采纳|采用)|采用情况|处理(?:意见|情况|结果)|办理(?:意见|情况|结果)|研究(?:处理)?意见|答复|回复|回应)(?:的?(?:说明|意见|情况|内容))?(?:及(?:说明|理由))?\\d{0,3}',
  },
  { kind: 'reason', words: '(?:[不未部](?:予|分)?采纳)?的?(?:主要)?(?:理由|原因|依据|情况说明)(?:及依据)?' },
  { kind: 'unit', words: '(?:(?:提出|反馈|提出意见)(?:单位|部门|人|者)|(?:意见)?来源|建议人)(?:名称)?' },
  {
    kind: 'comment',
    words: `(?:(?:网民|网友|公众|社会|群众|专家|反馈|修改|主要|具体)?(?:意见|建议)(?:和?建议|内容)?|问题)\\s*(?:${numeral})?(?:\\s*[（(][^（）()]{2,30}[）)])?`,
  },
]
const labels = says.map(({ words }) => `(${words})`).join('|')
/** 意见1：, 【采纳情况】 where a sentence or a line begins. */
const label = new RegExp(
  `(?<=^|[。；;！!？?”：:）) \\t\\u3000])[（(]?(?:[【[](?:${labels})[】\\]]\\s*[：:]?|(?:${labels})\\s*[：:])\\s*`,
  'gu',
)

/** Whether a line has a label of an answer: a cheap look, before anything is read. */
export const holdsAnswer = (line: string): boolean =>
  /(?:采纳|采用|处理|办理|答复|回复|回应|研究)[^：:。，】]{0,8}[：:】]/u.test(line)

/** The pieces of a line that holds something; the first may be what goes on from the line above. */
export const cutLine = (line: string): NoticePiece[] => {
  const text = line.trim()
  const head = numbered.exec(text)?.[0] ?? ''
  const marks = [...text.slice(head.length).matchAll(label)].map(mark => ({
    at: mark.index + head.length,
    length: mark[0].length,
    kind: kindOf(mark.slice(1)),
    words: mark[0],
  }))
  const first = marks[0]?.at ?? text.length
  const lead = first > head.length ? [openingOf(text.slice(0, first), head)] : []
  return [
    ...lead,
    ...marks.map(({ at, length, kind, words }, index) => ({
      ...plain(withoutBracket(words, text.slice(at + length, marks[index + 1]?.at ?? text.length))),
      kind,
      ...(kind === 'comment' ? numberOf(numberIn(words, index === 0 ? head : ''), '意见') : {}),
      unit: kind === 'comment' ? unitIn(/[（(]([^（）()]+)[）)]/u.exec(words)?.[1] ?? '') : '',
    })),
  ]
}

/** 意见1：, else 1. before it. */
const numberIn = (words: string, head: string): string | undefined =>
  [words, head].map(each => /[\d一二三四五六七八九十]{1,4}/u.exec(each)?.[0]).find(each => each !== undefined)

/** （采纳情况：采纳） */
const withoutBracket = (words: string, text: string): string =>
  /^[（(]/.test(words) ? text.replace(/[）)]\s*[。；]?\s*$/u, '') : text

const plain = (text: string): NoticePiece => ({
  kind: 'plain',
  text: text.trim(),
  number: null,
  style: '',
  unit: '',
})

const kindOf = (groups: readonly (string | undefined)[]): NoticePiece['kind'] =>
  says[groups.findIndex(group => group !== undefined) % says.length]?.kind ?? 'plain'

const numberOf = (written: string | undefined, style: string): Pick<NoticePiece, 'number' | 'style'> =>
  written === undefined
    ? { number: null, style: '' }
    : { number: readNumeral(written), style: `${style}${/\d/.test(written) ? 1 : '一'}` }

const speaker =
  /^[【[]?([^，。；：:《》“”【】[\]]{2,30}?|(?:网友|网民|市民|群众|村民|居民|匿名)[^，。；：:]{0,16}?)(?:[】\]]?[：:]|[】\]]|(?:提出|反馈|反映|认为)[，,：:]?|(?=建议))\s*/u
const isPublic = (name: string): boolean => /^(?:网友|网民|市民|群众|村民|居民|匿名)/u.test(name)

const unitIn = (words: string): string =>
  isUnitName(words) || isPublic(words) ? words : (sectionUnit(words) ?? '')

/** What stands before the first label of a line: a heading with a unit's name, a numbered request, who speaks. */
const openingOf = (text: string, head: string): NoticePiece => {
  const rest = text.slice(head.length)
  const [, one, two, three] = numbered.exec(head) ?? []
  const number = numberOf(one ?? two ?? three, head.replaceAll(/[\s\p{L}\p{N}]/gu, ''))
  const named = sectionUnit(text)
  if (named !== null) return { ...plain(text), ...number, kind: 'heading', unit: named }
  const [said = '', name = ''] = speaker.exec(rest) ?? []
  const speaks = unitIn(name) === name && name !== ''
  if (head === '' && !speaks) return plain(text)
  return {
    ...plain(speaks ? rest.slice(said.length) : rest),
    ...number,
    kind: 'item',
    unit: speaks ? name : '',
  }
}
