import { article, drafts, renumber, verdictOn } from './ferry'

const before = drafts.办法
const held = '〓'
const judge = (comment: string, after: string): string => verdictOn(comment, before, renumber(after))

const swap = (one: string, other: string): string =>
  before.replace(one, held).replace(other, one).replace(held, other)
const inspection = '渡口主管部门应当每季度开展安全检查，检查情况应当向社会公布。'

describe('调换顺序', () => {
  const comment = '建议第八条与第九条调换顺序。'
  test('互换了才是已落实', () => {
    expect(judge(comment, swap(article('八'), article('九')))).toBe('landed')
    expect(judge(comment, before)).toBe('standing')
  })
  test('只换了编号、内容没动，是未修改', () => {
    const numbers = before.replace('第八条', '第X条').replace('第九条', '第八条').replace('第X条', '第九条')
    expect(verdictOn(comment, before, numbers)).toBe('standing')
  })
  test('把一条挪到别的章，不是两者互换', () => {
    const after = before.replace(article('八'), '').replace('第十二条', `${article('八')}第十二条`)
    expect(judge(comment, after)).not.toBe('landed')
  })
})

describe('合并', () => {
  const comment = '建议将第九条和第十条合并为一条。'
  const joined = (words: string): string =>
    before.replace(article('九'), '').replace('及时消除安全隐患。', `及时消除安全隐患。${words}`)
  test('两条的内容都在一条里，作为一款或者一句', () => {
    expect(judge(comment, joined(`\n${inspection}`))).toBe('landed')
    expect(judge(comment, joined(inspection))).toBe('landed')
  })
  test('没合并、删了一条、只并入一半、并到别的条里', () => {
    expect(judge(comment, before)).toBe('standing')
    expect(judge(comment, joined(''))).not.toBe('landed')
    expect(judge(comment, joined('渡口主管部门应当每季度开展检查。'))).not.toBe('landed')
    const elsewhere = before.replace(article('九'), '').replace('有效证书。', `有效证书。\n${inspection}`)
    expect(judge(comment, elsewhere)).not.toBe('landed')
  })
})

describe('拆分', () => {
  const two = (gap: string): string => before.replace('方可投入营运。渡船', `方可投入营运。${gap}渡船`)
  test('拆成两条、拆成两款，各按所提', () => {
    expect(judge('建议将第七条拆分为两条。', two('\n\n第八条 '))).toBe('landed')
    expect(judge('建议将第七条拆分为两款。', two('\n'))).toBe('landed')
    expect(judge('建议将第七条拆分为两条。', two('\n'))).toBe('standing')
    expect(judge('建议将第七条拆分为两条。', before)).toBe('standing')
  })
  test('后一半删了、另加一条，不是拆分', () => {
    const after = before
      .replace('渡船不得超载，不得载运危险货物。', '')
      .replace('第八条', '第八条 渡船应当悬挂标志。\n\n第九条')
    expect(judge('建议将第七条拆分为两条。', after)).not.toBe('landed')
  })
  test('一款单独成条；款仍在原条里就没有落实，删了更不是', () => {
    const comment = '建议将第二条第二款单独作为一条。'
    expect(judge(comment, before.replace('监督管理。\n军用', '监督管理。\n\n第三条 军用'))).toBe('landed')
    expect(judge(comment, before)).toBe('standing')
    expect(judge(comment, before.replace('\n军用渡口的管理，不适用本办法。', ''))).not.toBe('landed')
    const only = before.replace('本办法适用于本县行政区域内的渡口、渡船、渡工及其监督管理。\n', '')
    expect(judge(comment, only)).not.toBe('landed')
  })
})

describe('移动', () => {
  const into = (goal: string, moved = article('六')): string =>
    before.replace(moved, '').replace(goal, `${moved}${goal}`)
  test('移到所指的章里才是已落实', () => {
    const comment = '建议将第六条移至第三章。'
    expect(judge(comment, into('第七条'))).toBe('landed')
    expect(judge(comment, before)).toBe('standing')
    expect(judge(comment, into('第十一条'))).toBe('altered')
    expect(judge(comment, before.replace(article('六'), ''))).not.toBe('landed')
  })
  test('紧挨着所指的条才是已落实', () => {
    expect(judge('建议将第九条移至第七条之前。', into('第七条', article('九')))).toBe('landed')
    expect(judge('建议将第九条移至第七条之前。', swap(article('八'), article('九')))).not.toBe('landed')
    const behind = before
      .replace(article('八'), '')
      .replace(article('十'), `${article('十')}${article('八')}`)
    expect(judge('建议将第八条移到第十条之后。', behind)).toBe('landed')
    expect(judge('建议将第八条移到第十条之后。', before)).toBe('standing')
  })
  test('只说一句、半句的移动，机器不判', () => {
    expect(judge('建议将第七条第二句移至第九条。', before)).toBe('unchecked')
  })
})

describe('删除整条', () => {
  test('删了是已落实；并到别的条里是未修改', () => {
    expect(judge('建议删除第十条。', before.replace(article('十'), ''))).toBe('landed')
    const carried = before
      .replace(article('十'), '')
      .replace(
        '向社会公布。',
        '向社会公布。\n乡镇人民政府应当落实渡口安全管理责任，加强日常巡查，及时消除安全隐患。',
      )
    expect(judge('建议删除第十条。', carried)).toBe('standing')
  })
})
