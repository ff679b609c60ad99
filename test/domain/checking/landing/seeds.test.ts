import { judgeLanding, type Landing } from '../../../../src/domain/checking/landing'
import { readOutline } from '../../../../src/domain/reading/outline'
import { describeShared, readShared } from '../../../shared'

const note = '000_8ffd8eabe639b673.txt'
const earlier = '002_28dd485d74d93424.txt'
const plan = '001_dc9b2aa1b0e62163.txt'
const city = '004_917ceece407ca35b.txt'

/** The comments of the note's table, by the numbers printed there. */
const comments = () =>
  (readOutline(readShared('seeds', note)).tables[0]?.rows ?? [])
    .filter(([, , text = '']) => text !== '' && !text.startsWith('无意见') && !text.startsWith('合计'))
    .map(([seq = '', , text = '']) => ({ id: Number(seq), disposition: 'accepted' as const, text }))

const judge = (after: string): Landing =>
  judgeLanding({
    before: readShared('seeds', earlier),
    after: readShared('seeds', after),
    comments: comments(),
  })

const show = (landing: Landing, id: number, after: string): (string | null)[] => {
  const verdict = landing.verdicts.find(each => each.id === id)
  const text = readShared('seeds', after)
  const words = verdict?.after ? text.slice(verdict.after.span.start, verdict.after.span.end) : ''
  return [
    verdict?.verdict ?? '',
    verdict?.after?.ref ?? null,
    words.replaceAll(/\s/g, ''),
    verdict?.difference ?? null,
  ]
}

describeShared('真实的意见对照前后文稿', () => {
  test('十五条意见都有判断', () => {
    expect(new Set(judge(plan).verdicts.map(({ id }) => id)).size).toBe(15)
  })

  test('写进年度计划的：检验机构；经营、储存；秸秆综合利用率写法不同', () => {
    const landing = judge(plan)
    expect(show(landing, 14, plan)).toEqual(['landed', '二/（三）/2', '强化对机动车检验机构的监管执法', null])
    expect(show(landing, 40, plan).slice(0, 3)).toEqual([
      'landed',
      '二/（四）/3',
      '严厉查处违规生产、经营、储存、运输、燃放烟花爆竹行为',
    ])
    expect(show(landing, 11, plan)).toEqual([
      'altered',
      '二/（四）/1',
      '到2024年底，全区农作物秸秆综合利用率维持在86%以上',
      '“2025年”写成“2024年底”',
    ])
  })

  test('写进市级方案的：检验机构；人工增雨；秸秆综合利用率写成全市', () => {
    const landing = judge(city)
    expect(show(landing, 14, city).slice(0, 3)).toEqual([
      'landed',
      '四/（十一）',
      '强化对机动车检验机构的监管执法',
    ])
    expect(show(landing, 25, city).slice(0, 3)).toEqual([
      'landed',
      '七/（二十二）',
      '科学实施人工增雨降污协同作业',
    ])
    expect(show(landing, 11, city).slice(0, 2)).toEqual(['altered', '五/（十六）'])
    expect(show(landing, 11, city)[3]).toBe('“全区”写成“全市”')
    expect(show(landing, 40, city)[0]).toBe('clause-gone')
  })
})
