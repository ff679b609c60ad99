import { judgeLanding, type LandingComment } from '../domain/checking/landing'
import { writeNumeral } from '../domain/reading/numerals'
import { type Bench, type Measured, secondsOf } from './measure'

const subjects = [
  '供水企业',
  '用水单位',
  '灌区管理机构',
  '园区运营单位',
  '县级人民政府',
  '行业主管部门',
  '检测机构',
  '物业服务人',
]
const duties = [
  '定期检查',
  '如实登记',
  '按年公示',
  '及时维修',
  '分级管理',
  '统一计量',
  '逐项评估',
  '依法验收',
]
const things = [
  '供水管网',
  '计量设施',
  '再生水管道',
  '蓄水设施',
  '取水泵站',
  '节水器具',
  '雨水收集池',
  '灌溉渠系',
]
const terms = ['三日', '五日', '七日', '十日', '十五日', '三十日', '两个月', '三个月']

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? ''

/** One sentence, unlike every other: its own place number and its own mixture of words. */
const sentence = (at: number, term: number): string =>
  `${pick(subjects, at)}应当对第${at + 1}号区域内的${pick(things, at >> 3)}${pick(duties, at >> 6)}，并在${pick(terms, term)}内将第${at + 1}号区域的结果报送主管部门。`

const perArticle = 4

/** A statute of so many sentences; every third term is another one in the later draft. */
const draftOf = (sentences: number, isLater: boolean): string => {
  const articles = Array.from({ length: Math.ceil(sentences / perArticle) }, (_, article) => {
    const own = Array.from({ length: perArticle }, (_each, at) => {
      const number = article * perArticle + at
      return sentence(number, number + (isLater && number % 3 === 0 ? 1 : 0))
    })
    return `第${writeNumeral(article + 1)}条 ${own.join('')}`
  })
  return `某市节约用水办法\n${articles.join('\n')}\n`
}

/** A comment on a sentence: two thirds of what is adopted was not done. */
const commentOf = (
  id: number,
  sentences: number,
): LandingComment & { original: string; proposed: string } => {
  const at = (id * 7) % sentences
  const place = `第${writeNumeral(Math.floor(at / perArticle) + 1)}条`
  const original = `在${pick(terms, at)}内将第${at + 1}号区域的结果`
  const proposed = `在${pick(terms, at + 1)}内将第${at + 1}号区域的结果`
  return {
    id,
    disposition: id % 5 === 0 ? 'rejected' : 'accepted',
    text: `建议将${place}“${original}”修改为“${proposed}”。`,
    original,
    proposed,
  }
}

const bytesPerSentence = Buffer.byteLength(draftOf(400, false)) / 400

const layOut = (comments: number, megabytes: number) => {
  const sentences = Math.ceil((megabytes * 1_000_000) / bytesPerSentence)
  return {
    before: draftOf(sentences, false),
    after: draftOf(sentences, true),
    comments: Array.from({ length: comments }, (_, id) => commentOf(id, sentences)),
  }
}

/** What a plain scan does: looks for the old wording in the one text and for the new one in the other. */
const scan = ({ before, after, comments }: ReturnType<typeof layOut>): number =>
  comments.filter(({ original, proposed }) => before.includes(original) && after.includes(proposed)).length

const sizes = [
  { comments: 2_500, megabytes: 0.25 },
  { comments: 2_500, megabytes: 1 },
  { comments: 10_000, megabytes: 0.25 },
  { comments: 10_000, megabytes: 1 },
] as const

const measure = async ({ comments, megabytes }: (typeof sizes)[number]): Promise<Measured> => {
  const input = layOut(comments, megabytes)
  const { verdicts } = judgeLanding(input)
  const wrong = verdicts.filter(({ id, verdict }) => {
    const at = (Number(id) * 7) % (input.before.match(/号区域内的/g)?.length ?? 1)
    return (verdict === 'landed') !== (at % 3 === 0)
  })
  if (wrong.length > 0) throw new Error(`有 ${wrong.length} 个结论不对，测量没有意义。`)
  return {
    size: `${comments}条×${megabytes}MB`,
    seconds: await secondsOf(() => judgeLanding(input), 2),
    baseline: await secondsOf(() => scan(input), 2),
  }
}

/** Most that four times the comments and four times the text may cost; their product would be sixteen times. */
const mostGrowth = 7

/** Landing of 10,000 comments in two drafts of 1 MB: grows with the comments plus the texts, not their product. */
export const landingBench: Bench = {
  name: 'landing',
  title: '核对采纳的意见是否写进后一稿',
  against: '在同样的两稿中逐条直接查找原文和新文',
  run: async () => {
    const measured: Measured[] = []
    for (const size of sizes) measured.push(await measure(size))
    return measured
  },
  judge: measured => {
    const [small, , , large] = measured
    if (!small || !large) return '没有量完。'
    const growth = large.seconds / small.seconds
    return growth > mostGrowth
      ? `意见和文稿都增到 4 倍，用时增到 ${growth.toFixed(1)} 倍，应不超过 ${mostGrowth} 倍。`
      : null
  },
}
