import { dispositions, isDisposition } from '../consultation/dispositions'
import { isReplyState, replyStates } from '../consultation/replies'
import { isRole, roles } from '../consultation/roles'
import { isTalkOutcome, talkOutcomes } from '../consultation/talk'

/** An event as the store gives it. `before` and `after` hold what the action kept of the matter. */
export interface ToldEvent {
  action: string
  /** The noun it was done to; some actions are called alike for several nouns. */
  subject?: string
  before?: object | null
  after?: object | null
}

type Facts = Readonly<Record<string, unknown>>

const text = (facts: Facts, name: string): string => {
  const value = facts[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const short = (words: string): string => (words.length > 40 ? `${words.slice(0, 40)}……` : words)

const dispositionWords = (facts: Facts): string => {
  const word = text(facts, 'disposition')
  return isDisposition(word) ? dispositions[word].label : '未定'
}

const replyWords = (facts: Facts): string => {
  const word = text(facts, 'state')
  return isReplyState(word) ? replyStates[word].label : '尚未反馈'
}

const linkWords: Record<string, string> = {
  confirmed: '确认',
  refused: '认为不能说',
  open: '撤回判断：',
}

const outcomeWords = (facts: Facts): string => {
  const word = text(facts, 'outcome')
  return isTalkOutcome(word) ? talkOutcomes[word].label : ''
}

const roleWords = (facts: Facts): string => {
  const word = text(facts, 'role')
  return isRole(word) ? `“${roles[word].label}”` : '成员'
}

const memberWords = (facts: Facts): string => text(facts, 'displayName') || '一名成员'

const filledBy = (facts: Facts): string => (text(facts, 'filledBy') ? `（${text(facts, 'filledBy')}填）` : '')

/** One sentence per thing a person can do; a new action is one line here, under its name or its name and noun. */
const sentences: Record<string, (before: Facts, after: Facts) => string> = {
  'create project': (_before, after) => `建立了项目“${text(after, 'name')}”`,
  'edit project': () => '修改了项目',
  'create user': (_before, after) => `建立了用户“${text(after, 'displayName')}”`,
  'edit user': (_before, after) => `修改了用户“${text(after, 'displayName')}”`,
  'add membership': (_before, after) => `把${memberWords(after)}加入项目，角色为${roleWords(after)}`,
  'edit membership': (before, after) =>
    `把${memberWords(after)}的角色由${roleWords(before)}改为${roleWords(after)}`,
  'remove membership': before => `把${memberWords(before)}移出项目`,
  addDraft: (_before, after) => `放入文稿“${text(after, 'name')}”（${text(after, 'length')} 字）`,
  removeDraft: before => `移除了误放的文稿“${text(before, 'name')}”（${text(before, 'length')} 字）`,
  createRound: (_before, after) => `建立了轮次“${text(after, 'name')}”`,
  editRound: (_before, after) => `修改了轮次“${text(after, 'name')}”`,
  addConsultees: (_before, after) => `在名单中加入 ${text(after, 'added')} 个单位`,
  copyRoster: (_before, after) => `沿用“${text(after, 'from')}”的名单，加入 ${text(after, 'added')} 个单位`,
  removeConsultee: before => `把${text(before, 'unit')}移出名单`,
  recordReply: (before, after) =>
    `将${text(after, 'unit')}的反馈由“${replyWords(before)}”记为“${replyWords(after)}”`,
  applySilence: () => '将未反馈的单位记为逾期未反馈',
  logComment: (_before, after) => `登记了${text(after, 'unit')}的意见：${short(text(after, 'body'))}`,
  correctComment: () => '更正了条款、原文或修改建议',
  removeComment: before => `删去了误登的意见（${text(before, 'unit')}）：${short(text(before, 'body'))}`,
  recordDecision: (before, after) =>
    `将采纳情况由“${dispositionWords(before)}”改为“${dispositionWords(after)}”${text(after, 'reason') ? `，理由：${short(text(after, 'reason'))}` : ''}`,
  reviewLanding: (_before, after) =>
    `${text(after, 'ruling') === 'overruled' ? '认定落实核对结论有误' : '确认了落实核对结论'}${text(after, 'note') ? `，说明：${short(text(after, 'note'))}` : ''}`,
  closeRound: (_before, after) => `定稿，存为第 ${text(after, 'number')} 号快照`,
  reopenRound: (_before, after) => `重新打开了本轮，原因：${short(text(after, 'note'))}`,
  proposeDecision: (_before, after) =>
    `${text(after, 'file') ? `按文件“${text(after, 'file')}”${filledBy(after)}` : ''}拟定为“${dispositionWords(after)}”，待复核${text(after, 'reason') ? `，理由：${short(text(after, 'reason'))}` : ''}`,
  approveProposal: (_before, after) => `复核同意${text(after, 'by')}拟定的“${dispositionWords(after)}”`,
  returnProposal: (_before, after) =>
    `退回了拟定的“${dispositionWords(after)}”${text(after, 'note') ? `：${short(text(after, 'note'))}` : ''}`,
  undoDecision: (_before, after) => `撤销了处理，恢复为“${dispositionWords(after)}”`,
  assignWork: (_before, after) =>
    `把 ${text(after, 'count')} 条意见${text(after, 'to') ? `交给${text(after, 'to')}` : '收回，不再指定承办人'}`,
  setDecisionSteps: (_before, after) =>
    text(after, 'steps') === '2' ? '改为拟定、复核两步处理' : '改为一步处理',
  repairRound: () => '按核对建议改正了采纳情况表',
  undoRepair: () => '撤销了按核对建议作的改正',
  editNote: (_before, after) => `更新了编制说明（${text(after, 'length')} 字）`,
  editNoteTemplate: () => '修改了编制说明的写法',
  resetNoteTemplate: () => '把编制说明恢复为通用写法',
  keepWrittenNote: (_before, after) => `记下了给出的编制说明（${text(after, 'length')} 字）`,
  judgeLink: (before, after) =>
    `${linkWords[text(after, 'verdict')] ?? ''}${text(after, 'unit')}的意见与${text(before, 'round')}${text(before, 'unit')}的意见是同一条：${short(text(after, 'body'))}`,
  recordTalk: (_before, after) =>
    `登记了与${text(after, 'unit')}的沟通（${text(after, 'heldOn')}，${text(after, 'participants')}）：${outcomeWords(after)}`,
  removeTalk: before => `删去了误登的沟通（${text(before, 'unit')}，${text(before, 'heldOn')}）`,
  editDissent: (_before, after) => `修改了${text(after, 'unit')}分歧意见的写法`,
  exportExchange: (_before, after) => `导出“${text(after, 'name')}”供填写，共 ${text(after, 'rows')} 条`,
  startReturn: (_before, after) => `放入填写后的表“${text(after, 'name')}”${filledBy(after)}`,
  applyReturn: (before, after) =>
    `按填写的表“${text(after, 'file')}”${filledBy(after)}将采纳情况由“${dispositionWords(before)}”改为“${dispositionWords(after)}”${text(after, 'reason') ? `，理由：${short(text(after, 'reason'))}` : ''}`,
  applyReturnRemark: (_before, after) =>
    `按填写的表“${text(after, 'file')}”${filledBy(after)}将备注改为“${short(text(after, 'remark'))}”`,
  closeReturn: (_before, after) => `处理完填写的表“${text(after, 'name')}”`,
  startImport: (_before, after) => `放入文件“${text(after, 'name')}”`,
  saveImport: (_before, after) =>
    `导入“${text(after, 'name')}”，共 ${text(after, 'rows')} 行${Number(text(after, 'taken')) > 0 ? `，采用其中的采纳情况 ${text(after, 'taken')} 条` : ''}`,
  applyImport: (before, after) =>
    `按导入的文件“${text(after, 'file')}”将采纳情况由“${dispositionWords(before)}”改为“${dispositionWords(after)}”${text(after, 'reason') ? `，理由：${short(text(after, 'reason'))}` : ''}`,
  saveLetter: (_before, after) =>
    `登记了${text(after, 'unit')}的来函“${text(after, 'name')}”，${text(after, 'added') === '0' ? '无意见' : `意见 ${text(after, 'added')} 条`}`,
  replaceReply: (_before, after) =>
    `以更正后的来函“${text(after, 'name')}”替换${text(after, 'unit')}原来的回函：未变 ${text(after, 'kept')} 条，有改动 ${text(after, 'changed')} 条，新增 ${text(after, 'added')} 条，不再提出 ${text(after, 'gone')} 条`,
  splitComment: (before, after) =>
    `把${text(before, 'unit')}的意见拆分为 ${text(after, 'parts')} 条：${short(text(before, 'body'))}`,
  joinComment: (before, after) =>
    `把拆分的 ${text(before, 'parts')} 条合并为${text(after, 'unit')}原来的一条意见：${short(text(after, 'body'))}`,
  dropImport: before => `放弃导入“${text(before, 'name')}”`,
  undoImport: before => `撤销导入“${text(before, 'name')}”`,
  mergeUnits: (before, after) => `把“${text(before, 'name')}”并入“${text(after, 'name')}”`,
  saveTemplate: (_before, after) => `保存了表式“${text(after, 'name')}”`,
  removeTemplate: before => `删去了表式“${text(before, 'name')}”`,
  archiveRounds: (_before, after) =>
    `做了归档包（${text(after, 'files')} 个文件，总校验值 ${text(after, 'whole').slice(0, 16)}…）`,
  takeInArchive: (_before, after) =>
    `由归档包导入了项目“${text(after, 'name')}”（${text(after, 'rounds')} 轮）`,
  makeBackup: (_before, after) => `做了备份（${text(after, 'file')}）`,
  editUnit: (_before, after) => `修改了单位“${text(after, 'name')}”`,
}

const facts = (value: object | null | undefined): Facts => ({ ...value })

/** What happened, as the predicate of a sentence whose subject is the person. */
export const eventWords = (event: ToldEvent): string =>
  (sentences[event.action] ?? sentences[`${event.action} ${event.subject ?? ''}`] ?? (() => event.action))(
    facts(event.before),
    facts(event.after),
  )
