import { columnRoles } from '../../domain/consultation/adoptionTable'
import type { Fields } from '../../domain/desk/mergeFields'
import { inChinese } from '../../domain/writing/placeholders'
import { type ColumnKey, cellTexts, isColumnKey } from '../../domain/writing/tables/cellTexts'
import { looks } from '../../domain/writing/tables/tableAsRead'
import {
  type TableTemplate,
  type TemplateColumn,
  usualTemplate,
} from '../../domain/writing/tables/tableTemplates'
import { type Values, z } from '../forms'
import { named, tick } from '../merged'

const allKeys: readonly ColumnKey[] = Object.keys(cellTexts).filter(isColumnKey)

const textOf = (values: Values, name: string): string => {
  const value = values[name]
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
}

/** The kinds of columns in the order in which the form shows them; those it does not name follow. */
export const keysInOrder = (values: Values): ColumnKey[] => {
  const named = [values['key'] ?? []].flat().filter(isColumnKey)
  return [...new Set([...named, ...allKeys])]
}

const columnOf = (values: Values, key: ColumnKey): TemplateColumn => ({
  key,
  header: textOf(values, `header-${key}`),
  width: textOf(values, `width-${key}`) === '' ? Number.NaN : Number(textOf(values, `width-${key}`)),
  align: textOf(values, `align-${key}`) === 'centre' ? 'centre' : 'left',
})

/** The form that was typed, right or wrong; `checkTemplate` judges it. */
export const templateOfValues = (values: Values): TableTemplate => ({
  id: '',
  name: textOf(values, 'name'),
  sheet: textOf(values, 'sheet') || usualTemplate.sheet,
  language: textOf(values, 'language') === 'en' ? 'en' : 'zh',
  columns: keysInOrder(values)
    .filter(key => values[`use-${key}`] === 'on')
    .map(key => columnOf(values, key)),
  tallyLine: values['tallyLine'] === 'on',
  mergeUnits: values['mergeUnits'] === 'on',
  maskPersons: values['maskPersons'] === 'on',
  linesBelow: textOf(values, 'linesBelow')
    .split('\n')
    .map(line => inChinese(line.trim()))
    .filter(line => line !== ''),
})

/** What stands in the fields for a form; columns that it does not have come after its own, ready to be chosen. */
export const valuesOfTemplate = (template: TableTemplate): Values => {
  const own = template.columns.map(column => column.key)
  const values: Record<string, string | string[]> = {
    name: template.name,
    sheet: template.sheet,
    language: template.language,
    tallyLine: template.tallyLine ? 'on' : '',
    mergeUnits: template.mergeUnits ? 'on' : '',
    maskPersons: template.maskPersons ? 'on' : '',
    linesBelow: template.linesBelow.map(inChinese).join('\n'),
    key: [...new Set([...own, ...allKeys])],
  }
  for (const key of allKeys) {
    const column = template.columns.find(each => each.key === key)
    values[`use-${key}`] = column === undefined ? '' : 'on'
    values[`header-${key}`] = column?.header ?? columnRoles[key]
    values[`width-${key}`] = String(column?.width ?? looks[key].width)
    values[`align-${key}`] = column?.align ?? looks[key].align
  }
  return values
}

/** 上移 and 下移: the value of the button is KEY-up or KEY-down. */
export const moveColumn = (values: Values): Values => {
  const [word = '', way] = textOf(values, 'move').split('-')
  const keys = keysInOrder(values)
  const at = keys.map(String).indexOf(word)
  const to = way === 'up' ? at - 1 : at + 1
  const [moving, other] = [keys[at], keys[to]]
  if (moving === undefined || other === undefined) return { ...values, key: keys }
  return { ...values, key: keys.with(at, other).with(to, moving) }
}

/** The button that a column was just moved by stays at hand; at the end of the list the other one of its column is. */
export const focusedMove = (values: Values): string => {
  const [word = '', way] = textOf(values, 'move').split('-')
  const keys = keysInOrder(values).map(String)
  if (way === 'up') return keys[0] === word ? `${word}-down` : `${word}-up`
  return way === 'down' && keys.at(-1) === word ? `${word}-up` : `${word}-${way ?? ''}`
}

/** Everything typed, as a form of a table. */
export const templateForm = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform(templateOfValues)

const partsOf = (line: string) => {
  const [key = '', header = '', width = '', align = ''] = line.split('\t')
  return { key, header, width, align }
}

/** What is told of two forms that differ. */
export const templateLabels = {
  name: '表式名称',
  sheet: '工作表名',
  language: named('文字', { zh: '中文', en: '英文' }),
  columns: {
    label: '栏目',
    words: (lines: string) =>
      lines
        .split('\n')
        .map(partsOf)
        .map(each => `${each.header}（宽 ${each.width}，${each.align === 'centre' ? '居中' : '靠左'}）`)
        .join('\n'),
  },
  tallyLine: tick('表末有“合计”行'),
  mergeUnits: tick('同一单位连续的意见合并单位栏'),
  maskPersons: tick('隐去个人姓名、电话和证件号码'),
  linesBelow: '表下文字',
}

/** The fields of the form for what two people made of it. */
export const valuesOfFields = ({ columns = '', ...fields }: Fields): Values => {
  const parts = columns.split('\n').map(partsOf)
  const typed = parts.flatMap(({ key, header, width, align }): [string, string][] => [
    [`use-${key}`, 'on'],
    [`header-${key}`, header],
    [`width-${key}`, width],
    [`align-${key}`, align],
  ])
  const all = { ...fields, ...Object.fromEntries(typed), key: parts.map(({ key }) => key) }
  return { ...valuesOfTemplate(templateOfValues(all)), linesBelow: fields['linesBelow'] ?? '' }
}
