import { decisionWords } from '../reading/decisions/decisionWords'
import { foldKey } from '../reading/fold'

const refusing = decisionWords.filter(({ disposition }) => disposition === 'rejected')
const byLength = (words: readonly string[]): string =>
  words.toSorted((one, other) => other.length - one.length).join('|')

/** 不予采纳, 暂不采纳 … */
const refusal = `(?:${byLength(refusing.flatMap(({ strong }) => strong))})`
/** 维持原文, 不作修改: refuses only what asks for a change. */
const keeping = `(?:${byLength(refusing.flatMap(({ opening }) => opening).filter(word => /维持|保留|保持|修改|调整/u.test(word)))})`

const cause = '(?:因为?|由于|鉴于|考虑到?|根据|按照|为|与)'
/** What may stand before the refusal in its clause, so that it is the whole comment that is refused. */
const lead = `(?:(?:经[^,。;]{0,10}(?:研究|讨论|论证|沟通|协商|审核)后?|我[局厅委办部]|本[局厅委办部]|起草(?:单位|组)|(?:对)?(?:该|此|本|上述|所提|其)(?:条|项)?(?:意见|建议|内容)?|意见|建议|故|因此|所以|因而|拟|决定|应当?|暂|目前|现阶段|当前|现|也|亦|均)*|${cause}[^,。;]{0,40}?)`
const after = '(?=$|[,。;:!])'

const wholeRefusal = new RegExp(`(?:^|[,。;:])${lead}${refusal}${after}`, 'u')
const wholeKeeping = new RegExp(`(?:^|[,。;:])${lead}${keeping}${after}`, 'u')
const everyRefusal = new RegExp(`${refusal}|${keeping}`, 'gu')

/** 采纳将与上位法冲突, 调整范围: words of adoption that adopt nothing. */
const noAdoption =
  /(?:如果?|若|是否|一旦)?(?:予以)?(?:采纳|接受)[^,。;]{0,12}(?:将|会|可能|易|与)[^,。;]{0,20}|(?:调整|适用|修改)(?:范围|对象|事项|范畴|权限)/gu
const adoption =
  /采纳|吸收|吸纳|采用|接受|(?:^|[,。;])同意(?!维持|保留|不)|(?:已|业已|作了|做了|作出|进行了?|予以|已经|对)[^,。;]{0,12}?(?:修改|增加|补充|完善|删除|删去|删减|调整|改为|落实|细化|优化)|修改为|改为|调整为/u
const aboutAPart =
  /其余|其他|其它|部分|除[^,。;]{1,12}外|另外|但|不过|同时|原[则拟稿定先]|此前|之前|先前|上一?轮|前期|其中/u

const asksChange = /修改|改为|改成|增加|补充|删|完善|明确|调整|细化/u
const asksToKeep = /保留|维持|保持|不变|恢复|不[宜改作要应再]|无需|同意|赞成/u

/** 不予采纳，与上位法抵触。 A text that refuses the whole comment and adopts nothing of it. */
export const refusesWhole = (text: string, comment: string): boolean => {
  const plain = foldKey(text)
  const keepsIts = asksChange.test(comment) && !asksToKeep.test(comment) && wholeKeeping.test(plain)
  if (!wholeRefusal.test(plain) && !keepsIts) return false
  const rest = plain.replaceAll(everyRefusal, '').replaceAll(noAdoption, '')
  return !adoption.test(rest) && !aboutAPart.test(rest)
}

const saysAdopted =
  /^(?:经[^,。;]{0,10}(?:研究|讨论|论证)后?,?)?(?:(?:该|此|本)(?:条)?(?:意见|建议))?(?:已|拟|现)?(?:予以|全部|均|同意|已经|完全)*(?:采纳(?:[,。;!]|$)|已?(?:按照?|根据|依据)(?:该|此|本|所提|来函|上述|贵[局厅委办])?(?:条|项)?(?:意见|建议)(?:要求)?(?:已|进行了?|予以|作了|做了|相应)*(?:修改|调整|完善|补充|增加|删除|采纳)|已(?:作|做|作了|做了)?(?:相应)?修改(?:[,。;]|$))/u

/** 已按意见修改。 A text that adopts the whole comment and refuses nothing of it. */
export const adoptsWhole = (text: string): boolean => {
  const plain = foldKey(text)
  return saysAdopted.test(plain) && !/[不未无没]|另|暂|难以/u.test(plain) && !aboutAPart.test(plain)
}
