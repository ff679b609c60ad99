import { readNumeral } from '../numerals'

/** What a piece says about which round it tells of. */
export interface Cues {
  /** 第二轮 → 2. */
  ordinal: number | null
  /** 再次征求: a round after the one before. */
  again: boolean
  /** 两轮共…, 累计…, 合计…: over more than one round, or under a table. */
  summary: 'rounds' | 'grand' | null
  /** 以上意见…: of the round before, or of all of them. */
  back: boolean
  /** 经研究，3条意见采纳2条…, 两项合计…, 综上…: what was told before, taken together or told again. */
  whole: boolean
  /** Another door: the public, experts, a hearing. */
  channel: boolean
  /** Units asked by letter. */
  letters: boolean
}

const ordinalWord =
  /第([一二三四五六七八九十\d]+)(?:轮|[次批](?=\(?(?:(?:为|是|系|面向|主要)[^,;。]{0,10}征求(?!意见稿)|征求(?!意见稿)|意见(?!稿)|书面|公开|向|发函|听取|共|收到|反馈)))|(首|次)(?:轮|次征求(?!意见稿))|(?<![一二三四五六七八九十])(二)[次轮](?=征求(?!意见稿))/
const againWord =
  /(?:再次|再度|又|重新|继续)[^,;。]{0,30}?(?:征求(?!意见稿)|发函|行文|征询)|再次发送|(?:修改|完善|修订)后,?(?:书面)?征求(?!意见稿)/
const roundsWord =
  /(?:[两多各]|(?<![第一二三四五六七八九十])[二三四五六七八九十]{1,3}|(?<![第\d])\d{1,2})(?:轮次?|次|批次?)(?:书面|公开)?(?:征求|共|累计|合计|意见|反馈)|意见(?:建议)?(?:共|共计)?(?<![第\d])[两二三四五六七八九十\d]+(?:轮(?=,)|轮次(?=[,、])|次(?=,其中))|历次|各轮/
/** 两次共收到79条,其中第一次61条: of both, and then of each. */
const parted = /[两二三四五六七八九十\d]+(?:轮|次|批)[^。;]*\d+[条项个][^。;]*其中第/
const grandWord = /^(?:合计|总计|综上|总的)|累计|各渠道|各类渠道/
const weighed = '(?:研究|梳理|讨论|论证|研判|整理|汇总|分析|审议|协商|核对|甄别|归纳|商议)'
const number = '(?:\\d+|[一二两三四五六七八九十百]+)'
/** How a sentence opens that tells anew, or adds up, what the sentences before it told. */
const wholeWords: readonly RegExp[] = [
  /^(?:综上|总体|总的|合计|总计|汇总|综合)/,
  /^(?:[两二三四五六几各多](?:项|个?渠道|种渠道|方面|部分|类|者|批)|(?:以上|上述|前述)[^,;。]{0,12})(?:意见)?(?:合计|总计|共计|相加|汇总|加起来)/,
  /^(?:以上|上述|前述)[^,;。\d]{0,10}共\d+[条项个]/,
  /^(?:对|就)?(?:以上|上述|前述|全部|所有)[^,;。]{0,14}(?:意见|建议)/,
  new RegExp(`^(?:[^,;。\\d]{0,12}?,)?[^,;。\\d]{0,10}?(?:经|对)[^,;。\\d]{0,20}${weighed}`),
  new RegExp(`^(?:这|此|该)?${number}条(?:修改|反馈)?(?:意见|建议)`),
]
/** 三、意见采纳情况: what follows tells of what was asked before. */
const wholeHeading =
  /(?:采纳|吸收|处理|办理|落实|研究|答复)[^,;。]{0,6}(?:情况|结果|说明)|(?:采纳|处理|吸收)$|汇总|合计/
const channelWord =
  /^在?(?:[^,;。]{0,6}稿|起草|立项|函审|征求意见)阶段|^(?:公众|社会|群众|网民|网友|部门|单位|企业|专家|代表)(?:意见|建议)+\d|公开征求(?!意见稿)|向社会|社会公众|门户网站|网站|专家|论证会|评审会|座谈会|听证会|公示|网上/
const lettersWord =
  /书面征求|征求了?(?:各|有关|相关|[省市县区]直|[省市县区]级)*(?:部门|单位)意见(?!稿)|发函|行文征求|函请/
/** The name of a letter that asks: 《关于征求〈…〉意见的函》. */
export const letterName = /关于[^。]{0,40}征求[^。]{0,60}意见/
/** The piece speaks of asking at all. */
export const open = /(?:征求|征询|听取)[^,;。]{0,8}意见(?!稿)|公示|公开|征集/

const ordinalOf = (text: string): number | null => {
  // 再次发送第一轮提出意见的单位: not of the first round.
  const found = ordinalWord.exec(text.replaceAll(/第[一二三四五六七八九十\d]+轮(?=提出|反馈|有意见)/g, ''))
  if (!found) return null
  if (found[2] !== undefined) return found[2] === '首' ? 1 : 2
  return readNumeral(found[1] ?? found[3] ?? '')
}

/** A heading under which the answers to what was told before stand: no round and no door of its own. */
export const headsWhole = (text: string): boolean =>
  wholeHeading.test(text) && ordinalOf(text) === null && !againWord.test(text)

/** The cues of a folded piece, in which names and quotations are blanked: （第二次征求意见稿） names a draft. */
export const cuesOf = (text: string): Cues => {
  const bare = text.replaceAll('\uE000', '')
  return {
    ordinal: parted.test(bare) ? null : ordinalOf(text),
    again: againWord.test(text),
    summary: roundsWord.test(bare) ? 'rounds' : grandWord.test(bare) ? 'grand' : null,
    back: /^(?:经[^,;。]{1,8},)?(?:以上|上述)(?:各|几|[两三四五六])?(?:轮|次|类|方面)?的?意见/.test(bare),
    whole: wholeWords.some(word => word.test(bare)),
    channel: channelWord.test(text),
    letters: lettersWord.test(text),
  }
}
