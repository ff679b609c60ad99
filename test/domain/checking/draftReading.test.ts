import { askedChanges } from '../../../src/domain/checking/landing/askedChanges'
import { DraftReading } from '../../../src/domain/checking/landing/draftReading'
import { parseComment } from '../../../src/domain/reading/comments/parseComment'
import { layOutDraft } from '../../../src/domain/writing/draftPage'
import { plainTexts } from '../../records'

const statute = [
  '江州市节约用水办法',
  '第一条 为了节约用水，制定本办法。',
  '第二条 供水企业应当每年至少检查一次管网。',
  '节约用水经费由市级财政保障。',
  '第三条 供水企业应当公布漏损率。',
  '第四条 推进管网改造，完善监督检查机制。（牵头单位：市水利局。配合单位：市财政局）',
  '第五条 禁止下列行为：',
  '（一）擅自拆除计量设施；',
  '（二）倒卖用水指标。',
].join('\n')

const reading = new DraftReading(statute)

const placeOf = (body: string) =>
  reading
    .locate(parseComment(body))
    .map(({ placing, piece, stretches }) => [
      placing,
      piece?.ref ?? null,
      stretches.map(stretch => reading.wordsOf(stretch)).join('|'),
    ])

test.each([
  ['所引文字在所说的条款中', '建议将第三条“供水企业”修改为“公共供水企业”。', ['words', '3条', '供水企业']],
  ['只引文字', '建议将“每年至少”修改为“每半年至少”。', ['words', '2条/1款', '每年至少']],
  ['增加的落点是锚字', '建议在第一条“节约用水”后增加“和保护水资源”。', ['words', '1条', '节约用水']],
  ['只说条款', '建议删去第三条。', ['clause', '3条', '']],
  ['所引文字在别的条款', '建议将第三条“每年至少”修改为“每半年至少”。', ['elsewhere', '2条/1款', '每年至少']],
  [
    '省略号两边都要在',
    '建议将“推进……监督检查机制”修改为“推进改造”。',
    ['words', '4条', '推进管网改造，完善监督检查机制'],
  ],
  [
    '引文与原文略有出入，给出最接近处',
    '建议将“推进供水管网改造，健全监督检查机制”修改为“好”。',
    ['near', '4条', ''],
  ],
  ['没有的款，给出上一级', '建议删去第三条第四款。', ['near', '3条', '']],
  ['哪里都没有', '建议将“人工影响增雨”修改为“人工增雨”。', ['none', null, '']],
  ['针对全文', '建议进一步精简文字。', ['document', null, '']],
])('%s', (_, body, expected) => {
  expect(placeOf(body)[0]).toEqual(expected)
})

test('条款栏、原文栏与来函原话一样算数', () => {
  const columns = { body: '表述不准。', clause: '第三条', original: '供水企业', proposed: '公共供水企业' }
  const [located] = reading.locate(askedChanges(columns))
  expect(located).toMatchObject({ placing: 'words', piece: { ref: '3条' } })
  const clauseOnly = {
    body: '建议将“供水企业”改为“公共供水企业”。',
    clause: '第三条',
    original: '',
    proposed: '',
  }
  expect(reading.locate(askedChanges(clauseOnly))[0]?.piece?.ref).toBe('3条')
})

const commentOf = (id: number, body: string) => ({
  comment: {
    id,
    replyId: 1,
    consulteeId: 1,
    unit: '市财政局',
    body,
    ...plainTexts,
    decision: null,
    createdAt: '',
  },
  round: { id: 1, name: '第一次征求意见' },
  number: id,
})

test('文稿页不丢一个字，所引文字各自标记，条与首款同段', () => {
  const page = layOutDraft(reading, [
    commentOf(1, '建议将第三条“供水企业”修改为“公共供水企业”。'),
    commentOf(2, '建议将第三条“公布漏损率”修改为“逐年公布漏损率”。'),
    commentOf(3, '建议将“应当公布”修改为“公布”。'),
    commentOf(4, '建议进一步精简文字。'),
  ])
  const shown = page.blocks
    .map(
      ({ number, paragraphs }) =>
        number +
        paragraphs
          .flat()
          .map(({ text }) => text)
          .join(''),
    )
    .join('')
  expect(shown.replaceAll(/\s/g, '')).toBe(statute.replaceAll(/\s/g, ''))
  const third = page.blocks.find(({ id }) => id === '3条')
  expect(third?.paragraphs.flat()).toEqual([
    { text: '供水企业', comments: [1] },
    { text: '应当', comments: [3] },
    { text: '公布', comments: [2, 3] },
    { text: '漏损率', comments: [2] },
    { text: '。', comments: [] },
  ])
  expect(third?.notes.map(({ comment }) => comment.id)).toEqual([1, 2, 3])
  expect(page.apart.map(({ comment }) => comment.id)).toEqual([4])
  expect(page.blocks.find(({ also }) => also.includes('2条'))).toMatchObject({
    number: '第二条',
    id: '2条/1款',
  })
})
