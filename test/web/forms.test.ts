import { NotFound, Refused } from '../../src/actions/action'
import { choice, chosenId, flag, line, optionalDate, paragraph } from '../../src/web/fields'
import { idFrom, pageFrom, readForm, submit, typedValues, z } from '../../src/web/forms'

const roundForm = z.object({
  name: line('轮次名称', 20),
  sentOn: optionalDate('发出日期'),
  channel: choice('途径', ['letter', 'email']),
  note: paragraph('说明'),
  silence: flag(),
})
const good = {
  name: ' 第一次 征求意见 ',
  sentOn: '2024年2月5日',
  channel: 'letter',
  note: '一\r\n二 ',
  silence: 'on',
}

const problemsOf = (body: unknown) => {
  const read = readForm(roundForm, body)
  return read.done ? [] : read.form.problems
}

test('表单要么给出意思，要么给出全部问题', () => {
  const read = readForm(roundForm, good)
  expect(read).toEqual({
    done: true,
    result: {
      name: '第一次 征求意见',
      sentOn: '2024-02-05',
      channel: 'letter',
      note: '一\n二',
      silence: true,
    },
  })
  expect(problemsOf({})).toEqual([
    { field: 'name', message: '请填写轮次名称。' },
    { field: 'channel', message: '请选择途径。' },
  ])
})

test.each([
  ['2024-02-05', '2024-02-05'],
  ['2024/2/5', '2024-02-05'],
  ['2024.02.5', '2024-02-05'],
  ['２０２４年２月５日', '2024-02-05'],
  ['2024 年 2 月 29 日', '2024-02-29'],
  ['', null],
  ['  ', null],
])('日期“%s”', (typed, meant) => {
  const read = readForm(z.object({ on: optionalDate('日期') }), { on: typed })
  expect(read.done && read.result.on).toBe(meant)
})

test.each(['2023-02-29', '2024-13-01', '2月5日', '昨天', '20240205', '2024-00-10'])('“%s”不是日期', typed => {
  const [problem] = problemsOf({ ...good, sentOn: typed })
  expect(problem).toEqual({
    field: 'sentOn',
    message: '发出日期不是一个日期。请写成 2024年2月5日 或 2024-02-05。',
  })
})

test('超长的说明长度上限，填过的留着', () => {
  const read = readForm(roundForm, { ...good, name: '很'.repeat(21) })
  expect(read).toMatchObject({
    done: false,
    form: {
      values: { name: '很'.repeat(21) },
      problems: [{ field: 'name', message: '轮次名称最多 20 个字。' }],
    },
  })
})

test('动作拒绝的，成为表单的问题；别的错照旧抛出', async () => {
  const refusal = [{ field: 'name', message: '已有这个轮次。' }]
  const refused = await submit(roundForm, good, () => Promise.reject(new Refused(refusal)))
  expect(refused).toMatchObject({ done: false, form: { problems: refusal, values: { channel: 'letter' } } })
  await expect(submit(roundForm, good, () => Promise.reject(new Error('断了')))).rejects.toThrow('断了')
})

test('只收文字：对象、数字、空字符不进来', () => {
  expect(typedValues({ a: 'x\u0000y\r\nz', b: ['1', '2'], c: { d: '1' }, e: 3, f: [1] })).toEqual({
    a: 'xy\nz',
    b: ['1', '2'],
  })
  expect(typedValues(undefined)).toEqual({})
  expect(readForm(z.object({ id: chosenId('单位') }), { id: '0' }).done).toBe(false)
})

test.each(['0', '-1', '1.0', '1e3', ' 1', '', 'abc', '99999999999999999', undefined, ['1']])(
  '地址里的编号 %j 不存在',
  text => {
    expect(() => idFrom(text)).toThrow(NotFound)
  },
)

test('页码不对就是第一页', () => {
  expect(['3', '0', '-1', 'x', undefined, ['2']].map(pageFrom)).toEqual([3, 1, 1, 1, 1, 1])
})
