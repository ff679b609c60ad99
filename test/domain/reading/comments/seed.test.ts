import { parseComment } from '../../../../src/domain/reading/comments/parseComment'
import { describeShared, readShared } from '../../../shared'
import { withoutSpans } from './corpus'

/** The stretch of a text from its first `head` (looked for after `after`) to the next `tail`, both included. */
const piece = (text: string, head: string, tail: string, after = ''): string => {
  const start = text.indexOf(head, after === '' ? 0 : text.indexOf(after) + after.length)
  const end = text.indexOf(tail, start + head.length)
  if (start < 0 || end < 0) throw new Error(`${head}…${tail}`)
  return text.slice(start, end + tail.length)
}

type Piece = readonly [head: string, tail: string, after?: string]

/** What each comment says, told by the first and last words of every part, as read by a person. */
const expected: Readonly<
  Record<
    string,
    {
      changes: readonly {
        action: string
        place: Piece
        ref?: string
        page?: number
        original?: Piece
        proposed?: Piece
        duty?: { unit: string; from: 'lead' | null; to: 'support' | null }
      }[]
      rationale?: Piece
    }
  >
> = {
  '1': {
    changes: [
      {
        action: 'replace',
        place: ['第（二）条', '消费总量管理弹性”'],
        ref: '（二）/2',
        original: ['……落实', '强度政策'],
        proposed: ['……落实核电', '强度政策'],
      },
    ],
    rationale: ['《根据', '中扣除。'],
  },
  '2': {
    changes: [
      { action: 'insert', place: ['第（三）条', '体系”'], ref: '（三）', proposed: ['高标准', '运河'] },
    ],
    rationale: ['根据自治区', '要求。'],
  },
  '4': {
    changes: [{ action: 'duty', place: ['第5页', '装备”'], page: 5, proposed: ['自治区', '按职责负责'] }],
    rationale: ['根据《十六', '厅汇总。'],
  },
  '6': {
    changes: [
      {
        action: 'replace',
        place: ['第三大点', '第3小点'],
        ref: '三/（八）/3',
        proposed: ['对照', '保障工作'],
      },
    ],
    rationale: ['一是', '支持。'],
  },
  '11': {
    changes: [
      {
        action: 'replace',
        place: ['第16', '页'],
        page: 16,
        original: ['全区秸秆', '以上。'],
        proposed: ['到2025年', '以上。'],
      },
    ],
    rationale: ['《广西', '以上。”'],
  },
  '14': {
    changes: [
      {
        action: 'replace',
        place: ['重点工作任务', '清洁化水平”'],
        ref: '三/2',
        original: ['强化对机动车年检', '执法'],
        proposed: ['强化对机动车检验', '执法'],
      },
    ],
    rationale: ['表述', '准确。'],
  },
  '15': {
    changes: [
      {
        action: 'replace',
        place: ['大力', '能源。'],
        original: ['(牵头', '负责。'],
        proposed: ['(牵头', '统计局。', '修改为'],
      },
    ],
    rationale: ['按照统计', '职责。'],
  },
  '16': {
    changes: [
      {
        action: 'duty',
        place: ['征求意见稿', '要求”'],
        page: 4,
        duty: { unit: '自治区能源局', from: 'lead', to: null },
      },
    ],
  },
  '17': {
    changes: [
      {
        action: 'duty',
        place: ['征求意见稿', '发展”'],
        page: 5,
        duty: { unit: '自治区能源局', from: 'lead', to: null },
      },
    ],
  },
  '18': {
    changes: [
      {
        action: 'duty',
        place: ['征求意见稿', '替代”'],
        page: 9,
        duty: { unit: '自治区能源局', from: 'lead', to: null },
      },
    ],
  },
  '19': {
    changes: [
      {
        action: 'replace',
        place: ['第16页', '整治”'],
        ref: '2',
        page: 16,
        original: ['牵头单位', '管理厅。'],
        proposed: ['牵头单位', '管理厅。', '修改为'],
      },
      {
        action: 'duty',
        place: ['第16页', '整治”'],
        ref: '2',
        page: 16,
        duty: { unit: '林业局', from: 'lead', to: null },
      },
    ],
    rationale: ['《征求意见稿》', '纠正。'],
  },
  '25': {
    changes: [
      {
        action: 'replace',
        place: ['第23页', '机制”'],
        ref: '3',
        page: 23,
        original: ['科学', '作业'],
        proposed: ['科学', '作业', '改为'],
      },
    ],
  },
  '28': {
    changes: [
      {
        action: 'duty',
        place: ['第10页', '保障”'],
        page: 10,
        duty: { unit: '中国铁路南宁局集团有限公司', from: null, to: 'support' },
      },
    ],
    rationale: ['铁路专用线是', '我集团公司。'],
  },
  '29': {
    changes: [
      {
        action: 'duty',
        place: ['第27页', '水平”'],
        page: 27,
        duty: { unit: '中国铁路南宁局集团有限公司', from: 'lead', to: null },
      },
    ],
    rationale: ['铁路专用线是', '业务。'],
  },
  '40': {
    changes: [
      {
        action: 'replace',
        place: ['三、重点', '4.严格烟花爆竹禁燃限放管控。'],
        ref: '三/（四）/4',
        original: ['三、重点', '行为。'],
        proposed: ['三、重点', '行为。', '改为'],
      },
    ],
    rationale: ['《广西', '行为。”'],
  },
}

describeShared('真实的十五条意见', () => {
  const source = readShared('seeds', '000_8ffd8eabe639b673.txt')
  const comments = new Map(
    [...source.matchAll(/\n\t(\d+)\n\t[^\t]+\n\t(建议[^\t]*?)\n(?=\t)/g)].map(
      ({ 1: seq = '', 2: text = '' }) => [seq, text],
    ),
  )

  test('十五条都在', () => expect([...comments.keys()]).toEqual(Object.keys(expected)))

  test.each(Object.keys(expected))('第%s行的意见读得准确', seq => {
    const text = comments.get(seq) ?? ''
    const { changes = [], rationale } = expected[seq] ?? {}
    const told = (part: Piece | undefined) => (part === undefined ? null : piece(text, ...part))
    expect(withoutSpans(parseComment(text))).toEqual({
      text,
      noComment: false,
      changes: changes.map(({ action, place, ref, page, original, proposed, duty }) => ({
        action,
        places: [{ text: told(place), ref: ref ?? null, page: page ?? null }],
        original: told(original),
        proposed: told(proposed),
        duty: duty ?? null,
      })),
      rationale: told(rationale),
    })
  })
})
