import { layOutAdoptionTable } from '../../../src/domain/writing/tables/adoptionTable'
import { tableTemplates } from '../../../src/domain/writing/tables/tableTemplates'
import { contentOfTexts } from './sampleContent'

const rowOf = (
  comment: string,
  kept: { clause?: string; original?: string } = {},
  form = 'governmentWithClause',
) => {
  const content = contentOfTexts([[comment, '采纳', null]])
  const rows = content.rows.map(row => ({ ...row, ...kept }))
  const template =
    form === 'international' ? tableTemplates.international : tableTemplates.governmentWithClause
  const { columns, rows: laid } = layOutAdoptionTable({ ...content, rows }, template)
  const cells = laid.at(0)?.cells ?? []
  return Object.fromEntries(columns.map(({ header }, at) => [header, cells[at]]))
}

test('记录里没有单列的条款和原文，取意见自己写明的', () => {
  expect(rowOf('建议将第三条第二款“统筹保障”修改为“分级分担”。')).toMatchObject({
    条款: '第三条第二款',
    原文: '统筹保障',
  })
  expect(rowOf('建议将第八条“可以”改为“应当”，第十条“一次”改为“两次”。')).toMatchObject({
    条款: '第八条、第十条',
    原文: '',
  })
  expect(rowOf('建议增加旱情预警的内容。')).toMatchObject({ 条款: '', 原文: '' })
})

test('记录里有的，以记录为准', () => {
  expect(rowOf('建议将第三条“统筹”修改为“分担”。', { clause: '第四条', original: '统筹保障' })).toMatchObject(
    {
      条款: '第四条',
      原文: '统筹保障',
    },
  )
})

test('英文表式里，光是一个词的采纳情况写英文，成句的照记录写', () => {
  const form = 'international'
  expect(rowOf('建议将第三条“统筹”修改为“分担”。', {}, form)).toMatchObject({
    Clause: '第三条',
    'Proposed change': '分担',
    Disposition: 'Accepted',
  })
  const content = contentOfTexts([['建议完善。', '采纳，已组织论证会。', null]])
  const laid = layOutAdoptionTable(content, tableTemplates.international)
  expect(laid.rows.at(0)?.cells.join('|')).toContain('采纳，已组织论证会。')
})
