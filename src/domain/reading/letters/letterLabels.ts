import { isUnitName, type LetterLine, readDateLine, readSealUnit } from './letterLines'

/** What a reply says of itself in fields (反馈单位：… 填表日期：…), as forms, memos and mails do. */
export interface Labels {
  unit: string | null
  /** ISO. */
  date: string | null
  /** The document under consultation: 项目名称：… */
  document: string | null
  /** What a mail program says of sender and time, or a lead-in of its speaker: it counts where nothing else does. */
  mail: { unit: string | null; date: string | null }
  /** Lines of fields that name a person or a telephone. */
  contact: LetterLine[]
  /** The lines that are no fields. */
  rest: LetterLine[]
}

const doing =
  '(?:反馈|填报|填表|填写|回复|答复|复函|报送|提出|提交|发函|发文|来文|来函|发件|回函|留言|来信|来电|发表)'
const sealed = '(?:[（(](?:盖章|公章|签章|加盖公章|全称)[）)])?'
const unitLabel = new RegExp(
  `^(?:(?:${doing}|工作|所在)?(?:单位|部门|机构)(?:名称)?|发自|来自|自|落款|署名)${sealed}$`,
)
const certainUnitLabel = new RegExp(`^${doing}(?:单位|部门|机构)(?:名称)?${sealed}$`)
const dateLabel = new RegExp(`^(?:${doing}|(?:会议|座谈|听证|评审|论证|审查)会?)?(?:日期|时间)$`)
/** Who asks, where no unit is named. */
const askingLabel = /^(?:留言|来信|来电|建议|提出|反映|发言)(?:人|者)(?:姓名)?$/
const personLabel =
  /^(?:联系人|联系电话|联系方式|电话|手机|传真|邮箱|电子邮箱|(?:专家|代表|委员|建议人)?姓名|职务|职称|专业|(?:经办|承办|填表|填报|填写|反馈|审核|审签|签发|制表|复核|记录|接听|接电|受话|通话|整理)人?(?:[（(]签[字名][）)])?|(?:经办|主办|承办)律师|(?:专家组)?(?:副)?组长|(?:单位|部门)?负责人|(?:专家|代表|委员|评审人|评审专家|(?:专家组)?组长|本人)?签[字名章](?:[（(][^（）()]{1,8}[）)])?)(?:及(?:联系)?(?:电话|方式))?$/
const plainLabel =
  /^(?:致|呈|送|to|cc|收文单位|收件单位|发往(?:单位)?|等级|主送(?:单位|机关)?|密级|紧急程度|缓急|页数|.{0,4}(?:编号|文号|流水号|单号|查询码))$/i
/** What minutes say of the meeting itself. */
const meetingLabel =
  /^会议(?:主题|议题|名称)$|^(?:会议|座谈|听证|评审|论证|审查)?(?:会)?(?:地点|主持人?|参加(?:人员|单位)?|参会(?:人员|单位)?|出席(?:人员|单位)?|列席(?:人员|单位)?|记录)$/
const documentLabel = /^(?:征求意见)?(?:文件|文稿|稿件|标准|项目|规划|方案|材料)名称$/
const mailUnit = /^(?:发\s*件\s*人|from)\s*[：:]\s*["“]?([^<>"”]{2,40})/i
/** 某某管委会意见： over what it asks, where nothing else names it. */
const speaking = /^([^，。；：:《》]{3,30}?)的?(?:修改|反馈)?(?:意见|建议)(?:和建议|建议)?(?:如下)?[：:]$/
const mailDate = /^(?:发送时间|发送日期|sent|date)\s*[：:]\s*(.{6,40})$/i
const timeOfDay =
  /\s*(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?\s*(?:[上下]午|晚上?)?\s*(?:\d{1,2}[:：时点]\d{0,2}分?(?:[:：]\d{2})?\s*(?:[-–—~～至]\s*\d{1,2}[:：时点]\d{0,2}分?\s*)?)?$/u

/** Fields stand in the first lines and in the last. */
const atHead = 12
const atFoot = 8

interface Field {
  kind: 'unit' | 'date' | 'document' | 'asking' | 'person' | 'plain'
  value: string
}

/** Takes the fields out of the lines of a letter. */
export const takeLabels = (lines: readonly LetterLine[]): Labels => {
  const mail: Labels['mail'] = { unit: null, date: null }
  const found: Labels = { unit: null, date: null, document: null, mail, contact: [], rest: [] }
  lines.forEach((line, index) => {
    const near = index < atHead || index >= lines.length - atFoot
    const fields = near ? fieldsOf(line.text) : null
    if (fields === null) found.rest.push(line)
    else if (fields.some(({ kind }) => kind === 'person')) found.contact.push(line)
    for (const { kind, value } of fields ?? []) {
      if (kind === 'unit') found.unit ??= value === '' ? null : (readSealUnit(value) ?? value)
      if (kind === 'date') found.date ??= dateIn(value)
      if (kind === 'asking') mail.unit ??= value || null
      if (kind === 'document') found.document ??= value || null
    }
    if (index >= atHead) return
    const speaker = speaking.exec(line.text)?.[1] ?? ''
    if (isUnitName(speaker)) mail.unit ??= speaker
    const sender = mailUnit.exec(line.text)?.[1]?.trim() ?? ''
    if (isUnitName(sender)) mail.unit ??= sender
    mail.date ??= dateIn(mailDate.exec(line.text)?.[1] ?? '')
  })
  return found
}

/** The fields of a line that holds nothing else; null for any other line. */
const fieldsOf = (line: string): Field[] | null => {
  if (line.length > 120 || /[。；]/.test(line)) return null
  const fields: Field[] = []
  for (const words of line.split(/\s+(?=[^\s：:\d][^\s：:]{0,11}[：:])/u)) {
    const field = readField(words)
    if (field === null) return null
    fields.push(field)
  }
  return fields
}

const readField = (words: string): Field | null => {
  const [, written = '', said = ''] = /^([^：:]{1,16})[：:](.*)$/u.exec(words) ?? []
  const label = written.replaceAll(/\s/g, '')
  const value = said.trim()
  if (documentLabel.test(label) && value.length <= 80)
    return { kind: 'document', value: value.replace(/^《(.+)》$/u, '$1') }
  if (meetingLabel.test(label)) return { kind: 'plain', value }
  if (/[，“《]/.test(value) || value.length > 40) return null
  if (certainUnitLabel.test(label)) return { kind: 'unit', value }
  if (unitLabel.test(label)) return value === '' || isUnitName(value) ? { kind: 'unit', value } : null
  if (dateLabel.test(label)) return value === '' || dateIn(value) !== null ? { kind: 'date', value } : null
  if (askingLabel.test(label)) return { kind: 'asking', value }
  if (personLabel.test(label)) return { kind: 'person', value }
  return plainLabel.test(label) ? { kind: 'plain', value } : null
}

/** The day, without the time of day behind it. */
export const dateIn = (value: string): string | null =>
  readDateLine(value.replace(timeOfDay, ''))?.date ?? null

/** 填表日期, 反馈时间: what stands before the date of a form. */
export const isDateLabel = (words: string): boolean =>
  dateLabel.test(words.replaceAll(/\s/g, '').replace(/[：:]$/, ''))
