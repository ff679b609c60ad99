import {
  exchangeColumns,
  exportKeyFrom,
  exportKeysIn,
  type KnownExport,
  planReturn,
  type ReturnPlan,
  writeFileKey,
  writeRowKey,
} from '../../../../src/domain/checking/exchange'
import { looksLikeRowKey, readFileKey, readRowKey } from '../../../../src/domain/checking/exchange/rowKey'
import {
  about,
  alone,
  commentOf,
  documentOf,
  fillIn,
  getCell,
  key,
  known,
  otherKey,
  type Sheet,
  setCell,
  sheetOf,
} from './sheets'

const rejected = { disposition: 'rejected', reason: '与《预算法》第十条不一致。', revisedText: '' } as const
const accepted = { disposition: 'accepted', reason: '', revisedText: '' } as const

const comments = [
  commentOf(1, '建议删去第五条第二款。', null, '市财政局'),
  commentOf(2, '建议明确再生水的定义。', null, '市水利局'),
  commentOf(3, '建议将“足额保障”修改为“按事权分担”。', rejected, '合溪县人民政府'),
]

const plan = (
  change: (sheet: Sheet) => void,
  exports: readonly KnownExport[] = [known(comments)],
): ReturnPlan => {
  const sheet = sheetOf(comments)
  change(sheet)
  return planReturn({ document: documentOf(sheet), exports, current: comments })
}

const nothing = { changes: [], conflicts: [], added: [] }
const messages = (result: ReturnPlan): string =>
  result.troubles.map(each => `${each.place}：${each.message}`).join('\n')

test('行标识被改动的行不采用，说明在哪一行', () => {
  const result = plan(sheet => {
    setCell(sheet, 0, 'key', getCell(sheet, 0, 'key').replace('-1-', '-2-'))
    fillIn(sheet, 0, accepted)
  })
  expect(result).toMatchObject(nothing)
  expect(messages(result)).toContain('“意见处理表”第 4 行：行标识被改动过')
  expect(result.missing).toEqual([])
})

test('一格两个结论不采用，不论怎么写', () => {
  for (const cell of [
    '采纳/不采纳',
    '采纳、部分采纳',
    '采纳 不采纳',
    '采纳或不采纳',
    '采纳→不采纳',
    '采纳\n不采纳',
    '第一条采纳，第二条不采纳',
    '采纳，改为不采纳',
    '转办+重复',
  ]) {
    const result = plan(sheet => setCell(sheet, 0, 'decision', cell))
    expect({ cell, ...result }).toMatchObject(nothing)
    expect(messages(result)).toContain('几个结论')
  }
})

test('几行合并成一格的结论，各行都按它读入，并说明', () => {
  const sheet = sheetOf(comments)
  setCell(sheet, 0, 'decision', '采纳')
  const document = documentOf(sheet)
  const at = sheet.header.indexOf(exchangeColumns.decision)
  const [first, ...others] = document.blocks
  if (first?.kind !== 'table') throw new Error('没有表')
  const merge = { top: 3, left: at, bottom: 4, right: at }
  const blocks = [{ ...first, merges: [merge] }, ...others]
  const result = planReturn({
    document: { ...document, blocks },
    exports: [known(comments)],
    current: comments,
  })
  expect(result.changes.map(({ commentId, theirs }) => [commentId, theirs])).toEqual([
    [1, accepted],
    [2, accepted],
  ])
  expect(result.notices.join()).toContain('“意见处理表”第 4—5 行的“采纳情况”是合并的一格')
  const untouched = comments.map(each => ({ ...each, decision: commentOf(each.id, '', accepted).decision }))
  const still = planReturn({
    document: { ...documentOf(sheetOf(untouched)), blocks },
    exports: [known(untouched)],
    current: untouched,
  })
  expect(still.changes.filter(({ commentId }) => commentId < 3)).toEqual([])
})

test('汉字都成了问号的表，说明是另存时的编码，怎么办', () => {
  const sheet = sheetOf(comments)
  const lost = (cells: readonly string[]) => cells.map(cell => cell.replaceAll(/[^\x20-\x7e]/g, '?'))
  const garbled = { above: sheet.above.map(lost), header: lost(sheet.header), rows: sheet.rows.map(lost) }
  const result = planReturn({ document: alone(garbled), exports: [known(comments)], current: comments })
  expect(result).toMatchObject({ ...nothing, troubles: [] })
  expect(result.notices.join()).toContain('汉字都成了问号')
})

test('结论写到了旁边的格里，不当作理由、表述或备注，说明该写在哪里', () => {
  for (const column of ['reason', 'revisedText', 'remark'] as const) {
    const empty = plan(sheet => setCell(sheet, 0, column, '采纳。'))
    expect({ column, ...empty }).toMatchObject(nothing)
    expect(messages(empty)).toContain(
      `“${exchangeColumns[column]}”一格只写着结论“采纳。”，“采纳情况”一格却空着`,
    )
    const standing = plan(sheet => setCell(sheet, 2, column, '部份采纳'))
    expect({ column, ...standing }).toMatchObject(nothing)
    expect(messages(standing)).toContain('“采纳情况”一格还是“不采纳”')
  }
})

test('结论填在自己的格里的，旁边写什么都照收', () => {
  const result = plan(sheet => {
    fillIn(sheet, 0, accepted)
    setCell(sheet, 0, 'remark', '采纳')
    setCell(sheet, 2, 'remark', '不采纳')
  })
  expect(result.changes.map(({ id, theirs }) => [id, theirs])).toEqual([
    ['answer-1', accepted],
    ['remark-1', '采纳'],
    ['remark-3', '不采纳'],
  ])
  expect(result.troubles).toEqual([])
})

test('看不出结论的词不采用', () => {
  for (const cell of ['再研究一下', '嗯', '采纳部分内容', '请王处定', '123']) {
    const result = plan(sheet => setCell(sheet, 0, 'decision', cell))
    expect({ cell, ...result }).toMatchObject(nothing)
    expect(messages(result)).toContain('看不出结论')
  }
})

test('说法不同而意思确定的词照样认得；写在一格里的理由归到理由', () => {
  const read = (cell: string) => plan(sheet => setCell(sheet, 0, 'decision', cell)).changes[0]
  expect(read('采纳。')).toMatchObject({ theirs: accepted })
  expect(read('予以采纳')).toMatchObject({ theirs: accepted })
  expect(read('不采纳。理由：与上位法已采纳的表述不一致')).toMatchObject({
    theirs: { disposition: 'rejected', reason: '与上位法已采纳的表述不一致' },
  })
})

test('只排了部分列，标识与内容对不上，不采用', () => {
  const result = plan(sheet => {
    const keys = sheet.rows.map((_, row) => getCell(sheet, row, 'key'))
    for (const row of sheet.rows.keys()) setCell(sheet, row, 'key', keys[(row + 1) % 3] ?? '')
    fillIn(sheet, 0, accepted)
  })
  expect(result).toMatchObject(nothing)
  expect(result.troubles).toHaveLength(3)
  expect(messages(result)).toContain('可能只对部分列排了序')
})

test('内容相同、单位不同的意见，标识错位也看得出', () => {
  const alike = ['市财政局', '市水利局'].map((unit, at) => commentOf(at + 1, '建议删去第五条。', null, unit))
  const sheet = sheetOf(alike)
  const [first, second] = [getCell(sheet, 0, 'key'), getCell(sheet, 1, 'key')]
  setCell(sheet, 0, 'key', second)
  setCell(sheet, 1, 'key', first)
  fillIn(sheet, 0, accepted)
  const result = planReturn({ document: documentOf(sheet), exports: [known(alike)], current: alike })
  expect(result).toMatchObject(nothing)
  expect(result.troubles).toHaveLength(2)
})

test('借用一行的标识写另一条意见，不采用，也不当作改动', () => {
  const result = plan(sheet => {
    setCell(sheet, 0, 'comment', '增加关于节水器具认证的规定，并明确主管部门。')
    fillIn(sheet, 0, accepted)
  })
  expect(result).toMatchObject(nothing)
  expect(messages(result)).toContain('请另起一行')
})

test('改了意见原文几个字，原文不采用，填写照常读入并说明', () => {
  const result = plan(sheet => {
    setCell(sheet, 0, 'comment', '建议删去第五条第二款')
    fillIn(sheet, 0, accepted)
  })
  expect(result.changes).toMatchObject([{ commentId: 1, theirs: accepted }])
  expect(result.notices.join()).toContain('第 1 条的单位或意见原文在表中被改动过')
})

test('另一个项目、另一轮的行和表，各有一句话，不采用', () => {
  const foreign = (from: KnownExport['from']) =>
    plan(sheet => fillIn(sheet, 0, accepted), [{ ...known(comments, from), rows: [] }])
  expect(foreign('otherProject')).toMatchObject(nothing)
  expect(foreign('otherProject').notices.join()).toContain('从另一个项目导出的')
  expect(foreign('otherProject').troubles).toHaveLength(3)
  expect(foreign('otherRound').notices.join()).toContain('从“第二次征求意见”导出的，不属于本轮')
  const unknown = plan(sheet => fillIn(sheet, 0, accepted), [])
  expect(unknown).toMatchObject(nothing)
  expect(unknown.notices.join()).toContain('不是本系统导出的')
})

test('从别处贴进来的一行单独指出，其余各行照常', () => {
  const result = plan(sheet => {
    fillIn(sheet, 0, accepted)
    const pasted = [...(sheet.rows[1] ?? [])]
    pasted[0] = writeRowKey({ exportKey: otherKey, commentId: 9 })
    sheet.rows.push(pasted)
  })
  expect(result.changes.map(item => item.commentId)).toEqual([1])
  expect(result.troubles).toHaveLength(1)
  expect(result.missing).toEqual([])
})

test('标识一列整列删去：按单位和内容去对，仍以导出时为准', () => {
  const sheet = sheetOf(comments)
  fillIn(sheet, 1, accepted)
  const bare = { ...sheet, header: sheet.header.slice(1), rows: sheet.rows.map(row => row.slice(1)) }
  const exports = [known(comments)]
  expect(planReturn({ document: documentOf(bare), exports, current: comments })).toMatchObject({
    changes: [{ commentId: 2, theirs: accepted }],
    troubles: [],
    unchanged: 2,
  })
})

test('没有任何标识的表：空着的才填，与现有填写不同的都算冲突', () => {
  const sheet = sheetOf(comments)
  fillIn(sheet, 0, accepted)
  fillIn(sheet, 2, accepted)
  const bare = { ...sheet, header: sheet.header.slice(1), rows: sheet.rows.map(row => row.slice(1)) }
  const result = planReturn({ document: alone(bare), exports: [], current: comments })
  expect(result.changes.map(item => item.commentId)).toEqual([1])
  expect(result.conflicts).toMatchObject([{ commentId: 3, theirs: accepted, current: rejected }])
  expect(result.notices.join()).toContain('没有本系统的标识')
})

test('不采纳而没有理由，列为不能采用', () => {
  const result = plan(sheet => setCell(sheet, 0, 'decision', '不采纳'))
  expect(result).toMatchObject({ ...nothing, refused: [{ commentId: 1, place: '“意见处理表”第 4 行' }] })
  expect(result.refused[0]?.problems[0]?.message).toContain('须写明理由')
})

test('同一条意见在两张表里填得不同，不采用；一张没动则取另一张', () => {
  const [one, other, untouched] = [sheetOf(comments), sheetOf(comments), sheetOf(comments)]
  fillIn(one, 0, accepted)
  fillIn(other, 0, rejected)
  const input = { exports: [known(comments)], current: comments }
  const both = planReturn({ document: documentOf(one, other), ...input })
  expect(both).toMatchObject(nothing)
  expect(messages(both)).toContain('都填写了，而且不一样')
  expect(planReturn({ document: documentOf(untouched, one), ...input }).changes).toHaveLength(1)
})

test('手工添的行是新的意见；没有单位的不能登记；删去的行按没有改动处理', () => {
  const result = plan(sheet => {
    sheet.rows.splice(1, 1)
    sheet.rows.push(['', '4', '市气象局', '第八条', '建议增加旱情预警。', '采纳', '', '', ''])
    sheet.rows.push(['', '5', '', '', '没有写单位的意见。', '', '', '', ''])
    sheet.rows.push(['', '6', '', '', '', '', '', '', ''])
  })
  expect(result.added).toMatchObject([
    { unit: '市气象局', clause: '第八条', comment: '建议增加旱情预警。', answer: accepted, problems: [] },
  ])
  expect(messages(result)).toContain('没有写提出意见的单位')
  expect(result.missing).toMatchObject([{ commentId: 2, number: 2 }])
  expect(result.changes).toEqual([])
})

test('整行清空是删去，不是改为未定；单独清空采纳情况才是改为未定', () => {
  const cleared = plan(sheet => {
    const keyOfRow = getCell(sheet, 2, 'key')
    sheet.rows[2] = [keyOfRow]
  })
  expect(cleared).toMatchObject({ ...nothing, missing: [{ commentId: 3 }] })
  const opened = plan(sheet => fillIn(sheet, 2, { disposition: 'open', reason: '', revisedText: '' }))
  expect(opened.changes).toMatchObject([{ commentId: 3, theirs: { disposition: 'open' } }])
})

test('少一列不是清空：找不到的列按没有改动处理，并说明', () => {
  const result = plan(sheet => {
    const at = sheet.header.indexOf(exchangeColumns.reason)
    sheet.header[at] = '某处的想法'
    fillIn(sheet, 0, accepted)
  })
  expect(result.changes).toMatchObject([{ commentId: 1, theirs: accepted }])
  expect(result.changes).toHaveLength(1)
  expect(result.notices.join('\n')).toContain('没有找到“理由”一列')
  expect(result.notices.join('\n')).toContain('“某处的想法”')
})

test('导出后删去的意见，填写没有去处，说明而不报错', () => {
  const sheet = sheetOf(comments)
  fillIn(sheet, 0, accepted)
  const result = planReturn({
    document: documentOf(sheet),
    exports: [known(comments)],
    current: comments.slice(1),
  })
  expect(result).toMatchObject({ ...nothing, missing: [] })
  expect(messages(result)).toContain('在导出之后已从表中删去')
})

test('已作决定的不再列出', () => {
  const sheet = sheetOf(comments)
  fillIn(sheet, 0, accepted)
  fillIn(sheet, 1, accepted)
  const input = { document: documentOf(sheet), exports: [known(comments)], current: comments }
  expect(planReturn({ ...input, settled: ['answer-1'] }).changes.map(item => item.id)).toEqual(['answer-2'])
  expect(planReturn(input).seen).not.toBe(planReturn({ ...input, settled: ['answer-1'] }).seen)
})

test('标识：写得出、读得回，宽窄大小写不计，改一个字就认得出是改过的', () => {
  const cell = writeRowKey({ exportKey: key, commentId: 123 })
  expect(readRowKey(cell)).toEqual({ exportKey: key, commentId: 123 })
  expect(readRowKey(` ${cell.toLowerCase()} `)).toEqual({ exportKey: key, commentId: 123 })
  for (let at = 0; at < cell.length; at += 1) {
    const wrong = cell.slice(0, at) + (cell[at] === '7' ? '8' : '7') + cell.slice(at + 1)
    expect(readRowKey(wrong)).toBeNull()
  }
  expect(looksLikeRowKey(cell)).toBe(true)
  expect(readFileKey(writeFileKey(key))).toBe(key)
  expect(looksLikeRowKey(writeFileKey(key))).toBe(false)
  expect(exportKeyFrom(new Uint8Array([0, 31, 32, 255, 1, 2, 3, 4, 5, 6, 7, 8]))).toMatch(/^[0-9A-Z]{12}$/)
  expect(exportKeysIn(documentOf(sheetOf(comments)))).toEqual([about.key])
})

describe('单位和内容都相同、又没有标识的行', () => {
  const twins = [
    commentOf(1, '建议在附则中写明施行日期。', null, '市司法局'),
    commentOf(2, '建议删去第五条。', null),
    commentOf(3, '建议明确再生水的定义。', null, '市水利局'),
    commentOf(4, '建议删去第五条。', null),
  ]
  const bare = (change: (sheet: Sheet) => void): ReturnPlan => {
    const sheet = sheetOf(twins)
    for (const row of sheet.rows.keys()) setCell(sheet, row, 'key', '')
    fillIn(sheet, 1, accepted)
    fillIn(sheet, 3, rejected)
    change(sheet)
    return planReturn({ document: documentOf(sheet), exports: [known(twins)], current: twins })
  }
  const unnumbered = (sheet: Sheet) => {
    for (const row of sheet.rows.keys()) setCell(sheet, row, 'number', '')
  }
  const answers = ({ changes }: ReturnPlan) =>
    changes.map(({ commentId, theirs }) => [commentId, theirs]).sort()

  test('序号没动，各归各的', () => {
    const result = bare(sheet => sheet.rows.reverse())
    expect(answers(result)).toEqual([
      [2, accepted],
      [4, rejected],
    ])
    expect(result.notices).toEqual([])
  })

  test('序号也没有，按先后对应，并请人核对', () => {
    const result = bare(unnumbered)
    expect(answers(result)).toEqual([
      [2, accepted],
      [4, rejected],
    ])
    expect(result.notices.join()).toContain('第 2 条、第 4 条与别的意见单位、内容完全相同')
  })

  test('又排过序，说明是哪几条分不清，不当作缺少；填得都一样的照收', () => {
    const result = bare(sheet => {
      unnumbered(sheet)
      sheet.rows.reverse()
    })
    expect(result).toMatchObject({ ...nothing, missing: [] })
    expect(result.troubles).toHaveLength(2)
    expect(messages(result)).toContain('第 2、4 条意见的单位和内容又完全一样')
    const alike = bare(sheet => {
      unnumbered(sheet)
      fillIn(sheet, 3, accepted)
      sheet.rows.reverse()
    })
    expect(answers(alike)).toEqual([
      [2, accepted],
      [4, accepted],
    ])
  })

  test('重新编过号的序号不作数', () => {
    const result = bare(sheet => {
      sheet.rows.reverse()
      for (const row of sheet.rows.keys()) setCell(sheet, row, 'number', String(row + 1))
    })
    expect(result.changes).toEqual([])
    expect(result.troubles).toHaveLength(2)
  })

  test('别的行有标识的，剩下的一条就是它', () => {
    const result = bare(sheet => {
      setCell(sheet, 1, 'key', writeRowKey({ exportKey: key, commentId: 2 }))
      setCell(sheet, 3, 'number', '')
      sheet.rows.reverse()
    })
    expect(answers(result)).toEqual([
      [2, accepted],
      [4, rejected],
    ])
  })
})
