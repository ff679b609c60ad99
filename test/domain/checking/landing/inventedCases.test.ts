import { judgeLanding } from '../../../../src/domain/checking/landing'
import { inventCase } from './inventedCases'

/** Raise it by the environment for a long run; the figure must hold for any. */
const cases = Number(process.env.LANDING_CASES ?? 120)

interface Judged {
  name: string
  got: string
  right: readonly string[]
  seed: number
}

const judge = (seed: number): Judged => {
  const { name, before, after, comment, right } = inventCase(seed)
  const { verdicts } = judgeLanding({
    before,
    after,
    comments: [{ id: 1, disposition: 'accepted', text: comment }],
  })
  const [first] = verdicts
  return { name, got: first?.verdict ?? 'none', right, seed }
}

test(`编造的${cases}例采纳：判断正确率不低于99.5%，没有一例把未落实的判为已落实`, () => {
  const judged = Array.from({ length: cases }, (_, at) => judge(at + 1))
  const wrong = judged.filter(({ got, right }) => !right.includes(got))
  const falselyLanded = wrong.filter(({ got }) => got === 'landed')
  expect(falselyLanded).toEqual([])
  expect(wrong.length <= cases * 0.005 ? [] : wrong.slice(0, 20)).toEqual([])
})
