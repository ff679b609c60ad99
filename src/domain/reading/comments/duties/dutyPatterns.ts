import type { DutyRole } from '../../../consultation/change'
import { roleName, roleStem } from '../elements/words'

/** The role, which may stand in marks as the name of a column of the draft: “责任单位”栏. */
const role = `[“"「]?${roleName}[”"」]?(?:(?:这?一)?[栏列项])?`
/** A unit name: quoted (its characters stand masked, see `mask`) or bare. */
const name = `(?:\uE000+|(?<!建)(?!${roleName})(?!不|漏|哪|谁|何|未|无|作为|列为|增加|(?:建议|调整|修改|明确)[为作列])(?:(?!建议)[^\uE000\uE002，,。；;：:、！？!?\\n由将把]){2,40}?)`
const list = `${name}(?:[、和及与]${name})*`
/** Behind a bare name, so that it is one: 责任单位市教育局. */
const named = '(?<=[局厅委办府院司团会心部处队行关])'
/** At the head of the segment, or behind what opens it. */
const begins = '(?:^|[：:])\uE002*(?:项|任务|[当之]?中|里|内|的)*(?:建议|请)?'
/** Of the list: 责任单位名单中. */
const inside = '(?:名单|序列|行列)?(?:当?中|里|内)?'
const add = '(?:增加|增列|新增|补充|增补|加上|添加|加入)'
const out = '(?:移出|调整?出去?|退出|剔除出?|移除|删除|删去|去掉|拿掉|拿出|取消|减少|划掉|划出)'
/** What one does with a piece of work: 由甲负责统筹. */
const doing = '(?:负责|办理|组织|统筹|推进|落实|实施|协调|指导|开展|此项工作|该项工作)*'
const become =
  '(?:(?:调整|修改|变更|更改|更正|明确|改|变|规范|替换|更新|(?:已经?)?更名)(?:为|成)|应当?[为是])'
/** Of which work: 列为*该项工作的*牵头单位. */
const of =
  '(?:[^，。；]{0,40}?(?:的|工作|任务|事项|专班|小组|联席会议|委员会|指挥部|[）)\uE000\uE002项条点款]))?'
/** How several units do it: 由甲、乙共同牵头. */
const jointly = '(?:具体|总|共同|联合|一并|分别|会同)*'
const aside = '(?:建议|请|应当?|宜|拟|统一|可|均|都)*'

/**
 * Ways to ask for another division of work. `unit` is who, `from` and `to` are role words (or a fixed role),
 * `was` and `shall` the lists of a replacement.
 */
export const dutyPatterns: readonly { pattern: RegExp; from?: DutyRole; to?: DutyRole }[] = [
  {
    pattern: new RegExp(
      `(?:${begins}|将|把|建议)(?<unit>${list})${aside}(?:从|由)(?:原来?的?|[^，。；]{1,60}?)?(?<from>${role})${inside}(?:${become}|转为|列为|(?:调整|移|调|转|划)[到至入])(?<to>${role})`,
      'd',
    ),
  },
  // 不应由甲牵头, 甲不再牵头
  {
    pattern: new RegExp(
      `不(?:应当?|宜|能|要)?(?:再|继续)?由(?<unit>${list})${jointly}(?<from>牵头|负责|配合)${doing}$`,
      'd',
    ),
  },
  { pattern: new RegExp(`${begins}(?<unit>${list})不(?:应|宜|再|参与)*(?<from>牵头|负责|配合)$`, 'd') },
  {
    pattern: new RegExp(
      `(?:将|把)?(?<unit>${list})(?:从|由|在)[^，。；]{0,40}?(?<from>${role})${inside}${out}`,
      'd',
    ),
  },
  {
    pattern: new RegExp(`(?:从|在)?(?<from>${role})${inside}的?${aside}(?:将|把)(?<unit>${list})${out}`, 'd'),
  },
  {
    pattern: new RegExp(
      `(?:将|把)?(?<unit>${list})(?:移出|调出|退出|剔除出?|移除出?|不再?列入|不纳入)(?:\uE002*[^，。；]{0,8}?|\uE000+)的?(?<from>${role})`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `不(?:宜|应|再|要)?(?:继续)?(?:将|把)(?<unit>${list})(?:列为|作为|列入|纳入|确定为)${of}(?<from>${role})`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?<unit>${list})(?:建议|申请|认为)?(?:不|不同意|不再|不宜|不应|不宜再|不应再)(?:作为|列为|列入|担任|纳入)${of}(?<from>${role})`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?:${begins}原?|(?:将|把)\uE002*(?:中?的)?)(?<from>${role})${inside}的?(?<unit>${list})${aside}(?:${become}|列为|转为|调整[至到])(?<to>${role})`,
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
      `(?<list>${role})(?:(?:名单)?(?:当?中|里)的?[，,]?|(?<=[栏列项])[，,])(?<was>${list})${aside}${become}(?<shall>${list}$)`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?<list>${role})${inside}[：:]?${aside}(?:将|把)(?<was>${name})${become}(?<shall>${list}$)`,
      'd',
    ),
  },
  { pattern: new RegExp(`(?<list>${role})(?<was>${name}${named})${aside}${become}(?<shall>${list}$)`, 'd') },
  { pattern: new RegExp(`(?<list>${role})(?:名单)?${aside}${become}[：:]?(?<shall>${list}$)`, 'd') },
  {
    pattern: new RegExp(`(?<to>${role})${aside}(?:${become})?由(?<unit>${list})(?:承担|担任)$`, 'd'),
  },
  { pattern: new RegExp(`(?<to>${role})${inside}(?:漏列|遗漏|漏掉|缺少|漏)了?(?<unit>${list})$`, 'd') },
  { pattern: new RegExp(`(?:漏列|遗漏|漏)了?(?<unit>${list})(?:作为|为)(?<to>${role})$`, 'd') },
  { pattern: new RegExp(`${add}(?<unit>${list})(?:共同|联合|一并|参与)?牵头${doing}$`, 'd'), to: 'lead' },
  {
    pattern: new RegExp(
      `${out}(?:\uE002[^，。；\uE000]{0,24}?\uE000*(?:中?的)?)?(?<from>${role})${inside}的?(?<unit>${list})(?:$|的)`,
      'd',
    ),
  },
  { pattern: new RegExp(`(?<from>${role})${inside}[：:，,]?${aside}${out}(?<unit>${list})$`, 'd') },
  {
    pattern: new RegExp(
      `(?<from>${role})(?:名单)?(?:当?中|里|内)的?(?<unit>${list})${aside}(?:予以)?${out}$`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `(?<from>${role})${inside}不(?:应|宜|再|需)?(?:包括|包含|含有?|列入?)(?<unit>${list})$`,
      'd',
    ),
  },
  { pattern: new RegExp(`(?:将|把)(?<from>${role})${inside}的?(?<unit>${list})(?:予以)?${out}$`, 'd') },
  { pattern: new RegExp(`${out}(?<unit>${list})的?(?:作为)?(?<from>${role})`, 'd') },
  // 取消我局在第14项任务中的牵头职责
  { pattern: new RegExp(`${out}(?<unit>${name})(?:在[^，。；]{0,40})?的(?<from>牵头|配合|责任)职责$`, 'd') },
  { pattern: new RegExp(`(?:明确|确定)(?<list>${role})为(?<shall>${list}$)`, 'd') },
  {
    pattern: new RegExp(`(?:${add}|明确|确定|指定)(?<unit>${list})(?:为|作为|列为)${of}(?<to>${role})`, 'd'),
  },
  { pattern: new RegExp(`${add}(?:为)?(?<to>${role})[：:]?(?<unit>${list})$`, 'd') },
  { pattern: new RegExp(`(?<to>${role})${inside}[：:，,]?${aside}${add}[：:]?(?<unit>${list})$`, 'd') },
  {
    pattern: new RegExp(
      `(?:将|把)(?<unit>${list})(?:(?:增|补|调|明确|调整)?列|增加|调整|明确|增补|补充|修改|变更|改|作|纳入|列入|增列入)(?:为|入|到)?${of}(?<to>${role})`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `${begins}(?<unit>${list})(?:可以?|应当?|宜|仍|也|仅|建议|拟)*(?:${become}|作为|列为|转为|为)(?<to>${role})(?:参与|参加|予以配合|配合)?$`,
      'd',
    ),
  },
  {
    pattern: new RegExp(
      `由(?<shall>${list})(?:代替|替代|取代|接替)(?<was>${list})(?:作为|担任|列为|为)${of}(?<list>${role})`,
      'd',
    ),
  },
  {
    pattern: new RegExp(`(?:${become})?由(?<unit>${list})${jointly}牵头${doing}$`, 'd'),
    to: 'lead',
  },
  { pattern: new RegExp(`(?:${become})?由(?<unit>${list})${jointly}负责${doing}$`, 'd'), to: 'responsible' },
  { pattern: new RegExp(`(?:${become})?由(?<unit>${list})(?:予以|做好)?配合$`, 'd'), to: 'support' },
]
/** With 建议 before the unit: 第五条建议市教育局牵头. */
export const askedPatterns: typeof dutyPatterns = [
  { pattern: new RegExp(`建议[^，。；]{0,60}?(?<list>${role})(?:名单)?[为是][：:]?(?<shall>${list}$)`, 'd') },
  { pattern: new RegExp(`建议(?:明确|改|调整为)?(?<unit>${list})${jointly}牵头${doing}$`, 'd'), to: 'lead' },
]

/** Only after another duty in the same sentence: 由甲牵头，乙配合. */
export const followingPatterns: typeof dutyPatterns = [
  { pattern: new RegExp(`^(?<list>${role})[为是](?<shall>${list})$`, 'd') },
  {
    pattern: new RegExp(
      `^(?<unit>${list})等?(?:按(?:照)?(?:各自)?职责(?:分工)?|予以|做好|积极)?(?:配合|参与|参加|协助|协同|支持)$`,
      'd',
    ),
    to: 'support',
  },
  { pattern: new RegExp(`^(?<unit>${list})牵头$`, 'd'), to: 'lead' },
]

/** Said of the unit that speaks, which the words before name: 我局无此职能，建议不作为责任单位. */
export const ownPatterns: typeof dutyPatterns = [
  {
    pattern: new RegExp(`^不(?:宜|应|再|宜再|应再)?(?:作为|列为|列入|担任|纳入)${of}(?<from>${role})$`, 'd'),
  },
  { pattern: new RegExp(`^(?:调整|改|转|列|变更)为${of}(?<to>${role})$`, 'd') },
  { pattern: new RegExp(`^(?:移出|调出|退出)${of}(?<from>${role})(?:名单)?$`, 'd') },
]

/** 市残联为责任单位，建议调整为配合单位: who holds which role, as the words before tell. */
export const statedRole = new RegExp(
  `(?<unit>[^，。；：“”中将\uE000\uE002]{2,20})(?:为|是|作为|列为)(?<from>${role})[，,]\\s*$`,
)

/** 我镇不是责任主体，建议删除我镇: the words before tell the list. */
export const ownRemoval = new RegExp(`^${out}(?<unit>[我本][^，。；\uE000]{1,4})$`)
export const namedRole = new RegExp(`${roleStem}(?:责任)?(?:单位|部门|主体|名单)`, 'g')

/** After another duty in the same sentence, in the same list: 配合单位增加甲，删除乙. */
export const sameListPatterns: readonly { pattern: RegExp; isOut: boolean }[] = [
  { pattern: new RegExp(`^(?:建议|请|并|同时)*${out}(?<unit>${list})$`, 'd'), isOut: true },
  { pattern: new RegExp(`^(?:建议|请|并|同时)*(?:将|把)(?<unit>${list})${out}$`, 'd'), isOut: true },
  { pattern: new RegExp(`^(?:建议|请|并|同时)*${add}(?<unit>${list})$`, 'd'), isOut: false },
]

/** 责任单位为甲，建议调整为乙: one list takes the place of the one told before. */
export const listPattern = new RegExp(
  `^(?:建议|请|应当?|宜|可)*(?:统一|相应)?${become}(?<shall>${list}$)`,
  'd',
)

/** 责任单位：甲，建议删除. */
export const listOutPattern = new RegExp(`^\\s*(?:建议|请|应当?|宜|可|均|予以)*${out}$`)

/** 移出牵头单位，列为配合单位: the same units, now in another role. */
export const turnPattern = new RegExp(
  `^(?:并|改|而是|或者?|建议|可|宜)*(?:将[其它])?(?:列为|作为|调整为|改为|转为|列入|为)(${role}|牵头|配合)$`,
)
