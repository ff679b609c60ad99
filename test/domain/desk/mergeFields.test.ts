import fc from 'fast-check'
import { differingLines, mergeFields } from '../../../src/domain/desk/mergeFields'

const field = fc.constantFrom('', '法规处', '综合处')
const form = fc.record({ department: field, dueOn: field })

test('两人改同一份：谁改的照谁的，都改了且不同的照我的并点名，没人改的不动', () => {
  fc.assert(
    fc.property(form, form, form, (original, mine, theirs) => {
      const { fields, contested } = mergeFields(original, mine, theirs)
      for (const name of ['department', 'dueOn'] as const) {
        const [was, my, their] = [original[name], mine[name], theirs[name]]
        expect(fields[name]).toBe(my === was ? their : my)
        expect(contested.includes(name)).toBe(my !== was && their !== was && my !== their)
      }
    }),
  )
})

const merge = (original: string, mine: string, theirs: string) => {
  const { fields, contested } = mergeFields({ text: original }, { text: mine }, { text: theirs })
  return contested.length > 0 ? null : fields['text']
}

const line = fc.constantFrom('甲。', '乙。', '丙。', '')
const lines = fc.array(line, { maxLength: 8 })

test('长文字逐行合并：两人改在不同的地方，两处都在，谁先谁后一样', () => {
  const block = fc.array(line, { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(lines, lines, lines, block, block, (head, middle, tail, mine, theirs) => {
      const whole = (first: readonly string[], second: readonly string[]) =>
        [...head, ...first, '——', ...middle, '——', ...second, ...tail].join('\n')
      const original = whole(['（我改这里）'], ['（他改这里）'])
      const one = whole(mine, ['（他改这里）'])
      const other = whole(['（我改这里）'], theirs)
      expect(merge(original, one, other)).toBe(whole(mine, theirs))
      expect(merge(original, other, one)).toBe(whole(mine, theirs))
    }),
  )
})

test('只有一方改的照那一方，两方改得一样的照那样；改在同一处的不代人决定', () => {
  fc.assert(
    fc.property(lines, lines, (original, changed) => {
      const [was, now] = [original.join('\n'), changed.join('\n')]
      expect(merge(was, now, was)).toBe(now)
      expect(merge(was, was, now)).toBe(now)
      expect(merge(was, now, now)).toBe(now)
    }),
  )
  expect(merge('甲。\n乙。', '甲。\n丙。', '甲。\n丁。')).toBeNull()
  expect(merge('甲。', '甲。\n我加的。', '甲。\n他加的。')).toBeNull()
})

test('对照长文字只列不同的各行，两头相同的略去', () => {
  expect(differingLines(['甲。\n乙。\n丙。', '甲。\n丁。\n丙。', '甲。\n丙。'])).toEqual([
    '…\n乙。\n…',
    '…\n丁。\n…',
    '…\n…',
  ])
  expect(differingLines(['法规处', '综合处', ''])).toEqual(['法规处', '综合处', ''])
})
