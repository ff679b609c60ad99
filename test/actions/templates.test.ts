import { removeTemplate } from '../../src/actions/documents/removeTemplate'
import { saveTemplate, templateFields } from '../../src/actions/documents/saveTemplate'
import {
  type TemplateColumn,
  tableTemplates,
  usualTemplate,
} from '../../src/domain/writing/tables/tableTemplates'
import { findTemplate, listTemplates } from '../../src/store/templates'
import { engines } from '../store/engines'
import { world } from './world'

describe.each(engines)('表式（%s）', engine => {
  const template = { ...usualTemplate, id: '', name: '本厅表式' }

  test('存下的表式原样取回，改动须基于最新的一版，删去后不再出现', async () => {
    const { db, by, close } = await world(engine)
    const id = await saveTemplate(db, { id: null, template }, by)
    expect((await findTemplate(db, id))?.template).toEqual({ ...template, id: `office-${id}` })
    const seen = templateFields(template)
    const later = { ...by, at: '2024-03-01T00:00:00.000Z' }
    await saveTemplate(db, { id, template: { ...template, sheet: '表' }, seen }, later)
    await expect(saveTemplate(db, { id, template, seen }, later)).rejects.toThrow('先改了')
    await removeTemplate(db, { id }, later)
    expect(await listTemplates(db)).toEqual([])
    await close()
  })

  test('名称不能重复，没有意见栏、没有采纳情况栏的表式存不下', async () => {
    const { db, by, close } = await world(engine)
    const save = (changed: object) =>
      saveTemplate(db, { id: null, template: { ...template, ...changed } }, by)
    await save({})
    await expect(save({})).rejects.toThrow('已经有名为“本厅表式”的表式')
    await expect(save({ name: usualTemplate.name })).rejects.toThrow('已经有名为')
    await expect(save({ name: '又一种', columns: [] })).rejects.toThrow('要有“修改意见”一栏')
    await expect(save({ name: '又一种', linesBelow: ['共{sum}个'] })).rejects.toThrow('{sum}')
    const [seq, unit, comment, decision] = usualTemplate.columns
    await expect(save({ name: '又一种', columns: [seq, unit, comment] })).rejects.toThrow('采纳情况')
    await expect(save({ name: '又一种', columns: [comment, decision, comment] })).rejects.toThrow(
      '出现了两次',
    )
    await expect(save({ name: '又一种', columns: [{ ...comment, width: 0 }, decision] })).rejects.toThrow(
      '宽度应是 4 到 200 的数',
    )
    await close()
  })

  test('栏名不能重复，写的时候差一个空格也算；栏名长得表头占去小半页的存不下', async () => {
    const { db, by, close } = await world(engine)
    const [, , comment, decision] = tableTemplates.government.columns
    const save = (columns: readonly TemplateColumn[]) =>
      saveTemplate(db, { id: null, template: { ...template, name: '又一种', columns } }, by)
    await expect(save([comment, { ...decision, header: '修改 意见' }])).rejects.toThrow('用了两次')
    const long = { ...decision, header: '请逐条填写采纳与否，不要合并单元格，也不要改动栏名', width: 4 }
    await expect(save([{ ...comment, width: 200 }, long])).rejects.toThrow('栏名太长')
    expect(await save([comment, { ...long, width: 60 }])).toBeGreaterThan(0)
    await close()
  })
})
