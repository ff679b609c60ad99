import { Refused } from '../../actions/action'
import { inChinese } from '../../domain/writing/placeholders'
import { type ColumnKey, cellTexts, isColumnKey } from '../../domain/writing/tables/cellTexts'
import { checkTemplate } from '../../domain/writing/tables/checkTemplate'
import type { TableTemplate } from '../../domain/writing/tables/tableTemplates'
import { z } from '../forms'

const key = z.custom<ColumnKey>(
  value => typeof value === 'string' && isColumnKey(value),
  `栏目的 key 只能是 ${Object.keys(cellTexts).join('、')}`,
)

const templateFile = z.object({
  format: z.literal('caina-table-template', '不是表式文件，应由“导出表式”得到'),
  version: z.literal(1, '是更新版本的表式文件，请先升级本系统'),
  template: z.object({
    name: z.string('缺少表式名称'),
    sheet: z.string('缺少工作表名'),
    language: z.enum(['zh', 'en'], '语言只能是 zh 或 en'),
    columns: z
      .array(
        z.object({
          key,
          header: z.string('缺少栏名'),
          width: z.number('宽度应是数'),
          align: z.enum(['left', 'centre'], '对齐只能是 left 或 centre'),
        }),
        '缺少栏目',
      )
      .max(30, '栏目太多'),
    tallyLine: z.boolean('应是 true 或 false'),
    linesBelow: z.array(z.string('每行应是文字'), '缺少表下文字').max(50, '行太多'),
    maskPersons: z.boolean('应是 true 或 false'),
    mergeUnits: z.boolean('应是 true 或 false').default(false),
  }),
})

/** A form as a file that another installation takes in. */
export const writeTemplateFile = ({ id: _, ...template }: TableTemplate): string =>
  `${JSON.stringify({ format: 'caina-table-template', version: 1, template }, null, 2)}\n`

const fail = (message: string): never => {
  throw new Refused([{ field: 'file', message }])
}

/**
 * Reads such a file. What is wrong is said with its place in it.
 * @throws Refused with the problem under `file`.
 */
export const readTemplateFile = (bytes: Buffer, name: string): TableTemplate => {
  const read = templateFile.safeParse(parsed(bytes, name))
  if (!read.success) {
    const [issue] = read.error.issues
    return fail(`“${name}”没有导入：${issue?.path.join('.') || '文件'} 处${issue?.message ?? '不合要求'}。`)
  }
  const { linesBelow } = read.data.template
  const template = { id: '', ...read.data.template, linesBelow: linesBelow.map(inChinese) }
  const [problem] = checkTemplate(template)
  return problem === undefined ? template : fail(`“${name}”没有导入：${problem.message}`)
}

const parsed = (bytes: Buffer, name: string): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail(`“${name}”不是表式文件（应是由“导出表式”得到的 .json 文件），请核对后再选。`)
  }
}
