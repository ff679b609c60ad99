import { recogniseTables } from '../../../../src/domain/reading/tables'
import { unitKey } from '../../../../src/domain/reading/units/unitNames'
import { describeShared, readShared } from '../../../shared'

describeShared('真实的采纳情况表（文本）', () => {
  const text = () => readShared('seeds', '000_8ffd8eabe639b673.txt')
  const read = () =>
    recogniseTables({
      name: '说明.txt',
      format: 'text',
      blocks: [{ kind: 'text', text: text() }],
      problems: [],
    })

  test('四十七行，十五条意见，标题两行接成一行，合计单列', () => {
    const { tables } = read()
    expect(tables).toHaveLength(1)
    const [table] = tables
    expect(table?.title).toMatch(/^《.*》第二次征求意见稿意见采纳情况表$/)
    expect(table?.columns.map(column => column.role)).toEqual([
      'seq',
      'unit',
      'comment',
      'decision',
      'reason',
    ])
    expect(table?.rows).toHaveLength(47)
    expect(table?.rows.filter(row => !row.noComment).map(row => row.row)).toEqual([
      1, 2, 4, 6, 11, 14, 15, 16, 17, 18, 19, 25, 28, 29, 40,
    ])
    expect(table?.rows.every(row => row.items === (row.noComment ? 0 : 1))).toBe(true)
    expect(table?.footer).toBe('合计：反馈意见15条，采纳15条。')
    expect(table?.problems).toEqual([])
    expect(new Set(table?.rows.map(row => unitKey(row.unit))).size).toBe(42)
  })

  test('表以外的文字原样留下，偏移不变，每一行都有交代', () => {
    const { prose, lines } = read()
    expect(prose).toHaveLength(text().length)
    expect(lines).toHaveLength(text().split('\n').length)
    expect(prose.indexOf('截至2月19日')).toBe(text().indexOf('截至2月19日'))
    expect(lines.filter(use => use === 'footer')).toHaveLength(1)
    expect(lines.filter(use => use === 'title')).toHaveLength(2)
    expect(lines.filter(use => use === 'problem')).toHaveLength(0)
  })
})
