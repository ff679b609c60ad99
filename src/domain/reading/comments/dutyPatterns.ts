import type { DutyRole } from '../../consultation/change'

const role = '(?:牵头|主办|主责|责任|负责|配合|协办|参与|参加)(?:责任)?(?:单位|部门)'
/** A unit name: quoted (its characters stand masked, see `mask`) or bare. */
const name = '(?:\uE000+|[^\uE000，,。；;：:、！？!?\\n由将把]{2,40}?)'
const list = `${name}(?:(?:[、和及]|(?<=\uE000)(?=\uE001))${name})*`
const add = '(?:增加|增列|新增|补充|增补|加上|添加|加入)'
const out = '(?:移出|调出|退出|剔除出?|移除|删除|删去|去掉|取消|划出)'
const become = '(?:调整|修改|变更|更改|更正|明确|改|变|规范|替换)(?:为|成)'
/** Of which work: 列为*该项工作的*牵头单位. */
const of = '(?:[^，。；\uE000\uE001]{1,16}的)?'
const aside = '(?:建议|应当?|宜|拟|统一|可)?'

/**
 * Ways to ask for another division of work. `unit` is who, `from` and `to` are role words (or a fixed role),
 * `was` and `shall` the lists of a replacement.
 */
export const dutyPatterns: readonly { pattern: RegExp; from?: DutyRole; to?: DutyRole }[] = [
  {
    pattern: new RegExp(
      `(?:将|把)(?<unit>${list})(?:从|由)(?:原)?(?:来的)?(?<from>${role})(?:名单)?(?:${become}|转为|列为)(?<to>${role})`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?:将|把)?(?<unit>${list})(?:从|由|在)[^，。；\uE000]{0,24}?(?<from>${role})(?:名单|序列|行列)?(?:当?中|里)?${out}`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?:从|在)?(?<from>${role})(?:名单|序列|行列)?(?:当?中|里)?的?${aside}(?:将|把)(?<unit>${list})${out}`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?:将|把)?(?<unit>${list})(?:移出|调出|退出|剔除出?|移除出?|不再?列入|不纳入)[^，。；]{0,8}?的?(?<from>${role})`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `不(?:宜|应|再|要)?(?:将|把)(?<unit>${list})(?:列为|作为|列入|纳入|确定为)(?<from>${role})`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?<unit>${list})(?:不|不再|不宜|不应|不宜再|不应再)(?:作为|列为|列入|担任|纳入)${of}(?<from>${role})`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?:将|把)(?<from>${role})(?<unit>${list})(?:${become}|列为|转为)(?<to>${role})`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?<list>${role})(?:名单)?[：:]?(?<was>\uE000+)${aside}${become}(?<shall>${list}$)`,
      'd',
    ),
  },
  {
    pattern: new RegExp(`(?<list>${role})(?:名单)?${aside}由(?<was>${list})${become}(?<shall>${list}$)`, 'd'),
  },
  {
    pattern: new RegExp(
      `(?<list>${role})(?:名单)?(?:当?中|里)的?(?<was>${list})${aside}${become}(?<shall>${list}$)`,
      'd',
    ),
  },
  { pattern: new RegExp(`(?<list>${role})(?:名单)?${aside}${become}[：:]?(?<shall>${list}$)`, 'd') },
  { pattern: new RegExp(`${out}(?<from>${role})(?:名单)?(?:当?中|里)?的?(?<unit>${list})(?:$|的)`, 'd') },
  { pattern: new RegExp(`(?<from>${role})(?:名单)?(?:当?中|里)?${aside}${out}(?<unit>${list})$`, 'd') },
  { pattern: new RegExp(`${out}(?<unit>${list})的?(?:作为)?(?<from>${role})`, 'd') },
  { pattern: new RegExp(`${add}(?<unit>${list})(?:为|作为|列为)(?<to>${role})`, 'd') },
  { pattern: new RegExp(`${add}(?:为)?(?<to>${role})[：:]?(?<unit>${list})$`, 'd') },
  { pattern: new RegExp(`(?<to>${role})(?:名单)?(?:当?中|里)?${aside}${add}[：:]?(?<unit>${list})$`, 'd') },
  {
    pattern: new RegExp(
      `(?:将|把)(?<unit>${list})(?:(?:增|补|调|明确|调整)?列|增加|调整|明确|增补|补充|修改|变更|改|作|纳入|列入|增列入)(?:为|入|到)?${of}(?<to>${role})`,
      'd',
    ),
  },
  { pattern: new RegExp(`^(?<unit>${list})(?:作为|列为|为)(?<to>${role})$`, 'd') },
  {
    pattern: new RegExp(`(?:${become})?由(?<unit>${list})(?:具体|总)?牵头(?:负责|办理|组织)?$`, 'd'),
    to: 'lead',
  },
  { pattern: new RegExp(`(?:${become})?由(?<unit>${list})(?:具体)?负责$`, 'd'), to: 'responsible' },
  { pattern: new RegExp(`(?:${become})?由(?<unit>${list})(?:予以|做好)?配合$`, 'd'), to: 'support' },
]
/** Only after another duty in the same sentence: 由甲牵头，乙配合. */
export const followingPatterns: typeof dutyPatterns = [
  { pattern: new RegExp(`^(?<unit>${list})等?(?:予以|做好|积极)?配合$`, 'd'), to: 'support' },
  { pattern: new RegExp(`^(?<unit>${list})牵头$`, 'd'), to: 'lead' },
]

/** 移出牵头单位，列为配合单位: the same units, now in another role. */
export const turnPattern = new RegExp(`^(?:并|改|而是)?(?:列为|作为|调整为|改为|转为|列入|为)(${role})$`)
