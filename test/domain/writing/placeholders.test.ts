import fc from 'fast-check'
import { usualNote } from '../../../src/domain/writing/notes/noteTemplate'
import {
  inChinese,
  isPlaceholder,
  placeholderOf,
  placeholders,
  unknownWords,
  written,
} from '../../../src/domain/writing/placeholders'
import { tableTemplates } from '../../../src/domain/writing/tables/tableTemplates'

const names = Object.keys(placeholders).filter(isPlaceholder)

test('空位用中文写；早先的英文名认作同一个；没有两个空位同名', () => {
  for (const name of names) {
    expect(placeholderOf(placeholders[name])).toBe(name)
    expect(placeholderOf(name)).toBe(name)
    expect(placeholders[name]).toMatch(/^\p{Script=Han}+$/u)
  }
  expect(new Set(Object.values(placeholders)).size).toBe(names.length)
  expect(placeholderOf('constructor')).toBeNull()
})

test('自带的写法和表式里没有英文空位', () => {
  const sentences = [...usualNote.round, ...usualNote.total].map(({ text }) => text)
  const lines = Object.values(tableTemplates).flatMap(({ linesBelow }) => linesBelow)
  for (const text of [...sentences, ...lines]) {
    expect(text).not.toMatch(/\{[^}]*[A-Za-z]/)
    expect(unknownWords(text, names)).toEqual([])
  }
})

test('换成中文写法：英文名、全角花括号、空白都换，别的一字不动，再换一次不变', () => {
  const name = fc.constantFrom(...names)
  const piece = fc.oneof(
    fc.constantFrom('共', '条，', '[，不采纳', ']', '。', '{条数}', '{', '（备注）', '$&'),
    fc.record({ name, way: fc.constantFrom('english', 'chinese', 'wide', 'spaced') }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
      const write = (each: (typeof pieces)[number]): string => {
        if (typeof each === 'string') return each
        if (each.way === 'english') return `{${each.name}}`
        if (each.way === 'wide') return `｛${placeholders[each.name]}｝`
        return each.way === 'spaced' ? `{ ${placeholders[each.name]} }` : written(each.name)
      }
      const now = inChinese(pieces.map(write).join(''))
      expect(now).toBe(pieces.map(each => (typeof each === 'string' ? each : written(each.name))).join(''))
      expect(inChinese(now)).toBe(now)
    }),
  )
})
