import { readCountClaims } from '../../../../src/domain/reading/statements/countClaims'
import { repeatedHeadings } from '../../../../src/domain/reading/statements/headings'
import { describeShared, readShared } from '../../../shared'

const counts = (text: string): (number | null)[][] =>
  readCountClaims(text).map(one => [one.stated, one.found])

describe('列举数量与所列各项', () => {
  test.each<[string, (number | null)[][]]>([
    ['主要开展3方面工作。一是修渠；二是治沙；三是植树。', [[3, 3]]],
    ['主要开展 5 方面工作。一是修渠；二是治沙；三是植树；四是节水。', [[5, 4]]],
    ['主要开展两方面工作，一是修渠，二是治沙，三是植树。', [[2, 3]]],
    ['提出四项措施：第一，修渠；第二，治沙；第三，植树；第四，节水。', [[4, 4]]],
    ['包括建立价格机制，发挥财政引导作用等两方面工作。', [[2, 2]]],
    ['实施修渠、治沙、植树、节水等4大工程。', [[4, 4]]],
    ['实施修渠、治沙等4大工程。', [[4, null]]],
    ['提出7项重点任务，明确责任单位。', [[7, null]]],
    ['明确以下3项任务，具体如下：\n（一）修渠。全面整修。\n（二）治沙。固沙还林。', [[3, 2]]],
    ['明确以下3项任务，具体如下：\n1.修渠。\n2.治沙。\n3.植树。', [[3, 3]]],
    [
      '主要开展3方面工作。一是修渠；二是治沙；三是植树。还要开展2方面工作。一是节水；二是护林。',
      [
        [3, 3],
        [2, 2],
      ],
    ],
    ['根据第3条、第5项任务要求，征求5个部门意见，收到意见3条。', []],
    ['2024年印发24号文件，3个月内完成。', []],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual(expected)
  })

  test('“几大任务”与任务一节的各段相比，另行交代的保障措施不算任务', () => {
    const tasks =
      '整治河道，改善水质。主要是清淤。\n种植树木，涵养水源。主要是补种。\n保障措施。主要是加强领导。'
    const text = (number: number) =>
      `提出“${number}大任务”，配套保障措施。\n（一）工作目标。\n到2025年完成。\n（二）工作任务。\n${tasks}\n四、其他`
    expect(counts(text(2))).toEqual([[2, 2]])
    expect(counts(text(3))).toEqual([[3, 2]])
  })

  test('位置是原文的位置', () => {
    const text = '一、说明\n　　主要开展 5 方面工作。一是修渠；二是治沙。'
    const [claim] = readCountClaims(text)
    expect(text.slice(claim?.span.start, claim?.span.end)).toBe('5 方面工作')
  })
})

describe('同级标题重复', () => {
  const lead = '强化河道整治，改善水质状况。主要开展清淤工作。'
  test('同一节里两段以同一句领起', () => {
    const text = `（一）工作任务。\n${lead}\n加强植树造林，涵养水源环境。主要是补种。\n${lead}`
    const [found] = repeatedHeadings(text)
    expect(found?.text).toBe('强化河道整治')
    expect(found?.spans.map(span => text.slice(span.start, span.end))).toEqual([
      '强化河道整治',
      '强化河道整治',
    ])
  })
  test('同级编号标题相同', () => {
    expect(
      repeatedHeadings('一、总则\n（一）目标任务\n内容。\n（二）目标任务\n内容。').map(one => one.text),
    ).toEqual(['目标任务'])
  })
  test.each([
    ['不同上级之下的同名标题不算', '一、甲项\n（一）目标任务\n内容。\n二、乙项\n（一）目标任务\n内容。'],
    [
      '普通段落的起头不算',
      '根据有关规定要求，我局研究办理。已经办结。\n根据有关规定要求，我局研究办理。已经办结。',
    ],
    ['标题各不相同', `${lead}\n加强植树造林，涵养水源环境。主要是补种。`],
  ])('%s', (_name, text) => {
    expect(repeatedHeadings(text)).toEqual([])
  })
})

describeShared('真实文件里的列举', () => {
  test('编制说明：有一处“5方面工作”只列了四项，有一个领句重复', () => {
    const text = readShared('seeds', '000_8ffd8eabe639b673.txt')
    const wrong = readCountClaims(text).filter(one => one.found !== null && one.found !== one.stated)
    expect(wrong.map(one => [one.stated, one.found])).toEqual([[5, 4]])
    expect(text.slice((wrong[0]?.span.start ?? 0) - 40, wrong[0]?.span.end)).toContain('优化交通结构')
    expect(readCountClaims(text).map(one => [one.stated, one.found])).toContainEqual([9, 9])
    expect(repeatedHeadings(text).map(one => [one.text, one.spans.length])).toEqual([['强化多污染物减排', 2]])
  })

  test.each([
    '001_dc9b2aa1b0e62163.txt',
    '002_28dd485d74d93424.txt',
    '003_50655067ea2c06aa.txt',
    '004_917ceece407ca35b.txt',
  ])('方案正文没有误报：%s', name => {
    const text = readShared('seeds', name)
    expect(readCountClaims(text).filter(one => one.found !== null && one.found !== one.stated)).toEqual([])
    expect(repeatedHeadings(text)).toEqual([])
  })
})

test('编号不是同一种的，不算在列举里', () => {
  const list = ['《办法》规定了以下三项内容：', '1.适用范围。', '（1）本市。', '2.部门职责。', '3.法律责任。']
  const text = [...list, '四、需要说明的问题'].join('\n')
  expect(counts(text)).toContainEqual([3, 3])
})

test.each([
  ['明确了四项原则，即减量化、资源化、无害化和谁产生谁负责。', 4, 4],
  ['明确了五项原则，即减量化、资源化、无害化、谁产生谁负责。', 5, 4],
  ['设立三项制度，分别是公示、评估和退出。', 3, 3],
  ['建立两项机制，即会商和通报机制、督查机制。', 2, 2],
])('“即”后面列完的：%s', (text, stated, found) => {
  expect(counts(text)).toContainEqual([stated, found])
})

test.each([
  '明确了五项原则，即减量化、资源化等。',
  '明确了三项原则，即坚持政府主导与社会参与相结合的基本工作方针、坚持预防为主。',
])('“即”后面没有列完或看不出几项的，不说：%s', text => {
  expect(counts(text).every(([, found]) => found === null)).toBe(true)
})
