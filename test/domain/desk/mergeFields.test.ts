import fc from 'fast-check'
import { mergeFields } from '../../../src/domain/desk/mergeFields'

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
