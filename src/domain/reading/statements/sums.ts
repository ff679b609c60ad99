import type { Sum } from '../../consultation/statement'
import { chineseDigits, readNumeral } from '../numerals'

const numeral = `\\d+|[${chineseDigits}]{1,4}`
const source =
  '部门|单位|机关|企业|公司|公众|群众|市民|居民|网民|网友|个人|专家|学者|代表|委员|协会|商会|学会|乡镇|街道|镇街|县区|区县|市县|市州|政府|书面|网上|网络|线上|线下|电话|来信|来函|来电|信函|邮件|邮箱|电子邮件|微信|公众号|网站|平台|座谈会|听证会|论证会|现场|口头|传真|社会|高校|院校|机构|媒体'
const noun = '(?:修改|反馈|书面)?(?:意见建议|意见和建议|意见|建议)?'
/** 第一次征求意见, 公开征求意见: a round or a door, by its name. */
const round = `(?:第[${chineseDigits}]{1,2}|首|再|[${chineseDigits}])(?:次|轮)|(?:书面|公开|定向|再次)征求`
const part = `([\\u4e00-\\u9fff]{0,10}?(?:(?:${source})(?:方面|渠道|类|方式|形式|途径)?|${round}))(?:(?:公开|书面)?征求意见)?(?:提出|反馈|收到|征集|征求|收集)?(?:到|了|的)?${noun}(?:共|有|计|为)?(${numeral})条${noun}`
const between = '(?:[、,;]|和|及|以及)'
const list = `${part}(?:${between}${part})+`
const closed = '(?=[。,;)!]|$)'

/** The whole and then its parts; parts in a bracket; parts and then their whole. */
const forms: readonly RegExp[] = [
  new RegExp(
    `(?<whole>${numeral})条${noun}(?:[,:(]?(?:其中|包括|分别为|分别是|来自|含)[,:]?|[:(])(?<list>${list})${closed}`,
    'g',
  ),
  new RegExp(
    `(?<list>${list})[,;]?(?:两项|三项|以上)?(?:共计?|合计|总计|一共|总共)(?:收到)?${noun}(?<whole>${numeral})条${noun}${closed}`,
    'g',
  ),
]

const partsOf = (text: string): Sum['parts'] =>
  [...text.matchAll(new RegExp(part, 'g'))].flatMap(([, label = '', count = '']) => {
    const value = readNumeral(count)
    return value === null
      ? []
      : [{ label: label.replace(/^(?:其中|来自|通过|各|(?:收集|征集|收|接)到)/, ''), count: value }]
  })

const listAlone = new RegExp(`^其中,?(${list})[。,;!]?$`)

/** 其中，第一次4条，第二次2条。 The parts that a folded piece gives of a number told before it; empty where it does more. */
export const partsAlone = (text: string): Sum['parts'] => {
  const said = listAlone.exec(text)?.[1] ?? ''
  return /等|主要/.test(said) ? [] : partsOf(said)
}

/** What a folded piece says of where its comments came from; a list that leaves some open (等, 主要) says nothing. */
export const sumsIn = (text: string): Sum[] =>
  forms.flatMap(form =>
    [...text.matchAll(form)].flatMap(({ groups = {} }) => {
      const total = readNumeral(groups['whole'] ?? '')
      const said = groups['list'] ?? ''
      return total === null || /等|主要/.test(said) ? [] : [{ name: '意见', total, parts: partsOf(said) }]
    }),
  )

/** Whether the parts make their total. */
export const sumsUp = ({ total, parts }: Sum): boolean =>
  parts.reduce((sum, { count }) => sum + count, 0) === total
