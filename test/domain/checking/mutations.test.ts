import { audit } from '../../../src/domain/checking/audit'
import { applyRepairs } from '../../../src/domain/checking/repair'
import { faults } from './faults'
import { buildWorld, rollDice, shapes, toInput, type World } from './shapes'

/** Raised by MUTANTS for a long run: MUTANTS=10000 npx jest mutations. */
const { MUTANTS = '150' } = process.env
const mutants = Number(MUTANTS)

const told = (world: World): string[] =>
  audit(toInput(world))
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ code, rows }) => `${code} ${rows.join(',')}`)
    .toSorted()

/** What remains when every offered repair is made; [] where none is offered. */
const toldAfterRepairs = (world: World): string[] => {
  const { findings } = audit(toInput(world))
  const repairs = (index: number) =>
    findings.flatMap(({ table, repair }) => (table === index && repair !== undefined ? [repair] : []))
  return findings.some(({ repair }) => repair !== undefined)
    ? told({ ...world, tables: world.tables.map((table, index) => applyRepairs(table, repairs(index))) })
    : []
}

test(`前后一致的表（${shapes.length} 种样式）没有错误和提醒`, () => {
  const noisy = shapes.flatMap((shape, index) => {
    const world = buildWorld(rollDice(index), shape)
    return told(world).map(finding => `${index} ${JSON.stringify(shape)}: ${finding}`)
  })
  expect(noisy).toEqual([])
})

test(`在随机位置放入一处错误（${mutants} 次）：都找到、行号对、不多报`, () => {
  const names = Object.keys(faults)
  const wrong: string[] = []
  const injected = new Map<string, number>()
  for (let seed = 1, made = 0; made < mutants && seed < mutants * 20; seed += 1) {
    const dice = rollDice(seed)
    const name = names[seed % names.length] ?? ''
    const mutant = faults[name]?.(buildWorld(dice, dice.pick(shapes)), dice) ?? null
    if (mutant === null) continue
    made += 1
    injected.set(name, (injected.get(name) ?? 0) + 1)
    const expected = mutant.expected.map(({ code, rows }) => `${code} ${rows.join(',')}`).toSorted()
    const found = told(mutant.world)
    const rest = toldAfterRepairs(mutant.world)
    if (rest.length > 0) wrong.push(`${seed} ${name}: 修复后仍有 ${rest.join(';')}`)
    if (expected.join(';') !== found.join(';'))
      wrong.push(`${seed} ${name}: ${expected.join(';')} ≠ ${found.join(';')}`)
  }
  expect(wrong).toEqual([])
  expect([...injected.keys()].toSorted()).toEqual(names.toSorted())
})
