import { audit } from '../../../src/domain/checking/audit'
import { type Finding, findingCodes } from '../../../src/domain/checking/finding'
import { applyRepairs } from '../../../src/domain/checking/repairs/repair'
import { type Expected, faults as tableFaults } from './faults'
import { proseFaults } from './proseFaults'
import { buildWorld, rollDice, shapes, toInput, type World } from './shapes'

/** Raised by MUTANTS for a long run, which also takes every shape: MUTANTS=10000 npx jest mutations. */
const { MUTANTS } = process.env
const mutants = Number(MUTANTS ?? 155)
const consistent = shapes.filter((_, at) => MUTANTS !== undefined || at % 3 === 0)
const faults = { ...tableFaults, ...proseFaults }

const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ code, severity, rows }) => `${code} ${severity} ${rows.join(',')}`).toSorted()

const findingsOf = (world: World): readonly Finding[] => audit(toInput(world)).findings

const expectedOf = ({ code, severity, rows }: Expected): string =>
  `${code} ${severity ?? findingCodes[code].severity} ${rows.join(',')}`

/** What remains when every offered repair is made; [] where none is offered. */
const toldAfterRepairs = (world: World, findings: readonly Finding[]): string[] => {
  const repairs = (index: number) =>
    findings.flatMap(({ table, repair }) => (table === index && repair !== undefined ? [repair] : []))
  return findings.some(({ repair }) => repair !== undefined)
    ? told(
        findingsOf({
          ...world,
          tables: world.tables.map((table, index) => applyRepairs(table, repairs(index))),
        }),
      )
    : []
}

test(`前后一致的表（${consistent.length} 种样式）没有错误、提醒和说明`, () => {
  const noisy = consistent.flatMap((shape, index) => {
    const world = buildWorld(rollDice(index), shape)
    return told(findingsOf(world)).map(finding => `${index} ${JSON.stringify(shape)}: ${finding}`)
  })
  expect(noisy).toEqual([])
})

test(`在随机位置放入一处错误（${mutants} 次）：都找到、行号对、不多报`, () => {
  const each = Math.ceil(mutants / Object.keys(faults).length)
  const wrong: string[] = []
  const codes = new Set<string>()
  for (const [turn, [name, damage]] of Object.entries(faults).entries()) {
    let made = 0
    for (let seed = turn; made < each && seed < each * 3000; seed += 97) {
      const dice = rollDice(seed)
      const mutant = damage(buildWorld(dice, dice.pick(shapes)), dice)
      if (mutant === null) continue
      made += 1
      for (const { code } of mutant.expected) codes.add(code)
      const expected = mutant.expected.map(expectedOf).toSorted()
      const findings = findingsOf(mutant.world)
      const found = told(findings)
      const rest = toldAfterRepairs(mutant.world, findings)
      if (rest.length > 0) wrong.push(`${seed} ${name}: 修复后仍有 ${rest.join(';')}`)
      if (expected.join(';') !== found.join(';'))
        wrong.push(`${seed} ${name}: ${expected.join(';')} ≠ ${found.join(';')}`)
    }
    if (made < each) wrong.push(`${name}: 只放进 ${made} 次`)
  }
  expect(wrong).toEqual([])
  expect([...codes].toSorted()).toEqual(Object.keys(findingCodes).toSorted())
})
