import { benches } from './bench/index'
import type { Bench, Measured } from './bench/measure'

const cells = ({ size, seconds, baseline }: Measured): string[] => [
  size,
  `${seconds.toFixed(3)} s`,
  `${baseline.toFixed(3)} s`,
  `${(seconds / baseline).toFixed(2)}×`,
]

const report = ({ name, title, against, judge }: Bench, measured: readonly Measured[]): boolean => {
  const lines = [['规模', '处理器用时', '基准用时', '倍数'], ...measured.map(cells)]
  process.stdout.write(`\n${name}：${title}\n基准：${against}\n`)
  for (const line of lines) process.stdout.write(`${line.map(cell => cell.padStart(12)).join('')}\n`)
  const wrong = judge?.(measured) ?? null
  process.stdout.write(wrong === null ? '达到要求。\n' : `没有达到要求：${wrong}\n`)
  return wrong === null
}

/** npm run bench [name …]: all benches, or those named; each beside its baseline, the quickest of five runs in processor seconds. */
const main = async (names: readonly string[]): Promise<number> => {
  const unknown = names.find(name => benches.every(bench => bench.name !== name))
  if (unknown !== undefined) {
    process.stderr.write(
      `没有叫“${unknown}”的测量。可用的有：${benches.map(({ name }) => name).join('、')}。\n`,
    )
    return 2
  }
  const wanted = benches.filter(({ name }) => names.length === 0 || names.includes(name))
  let well = true
  for (const bench of wanted) well = report(bench, await bench.run()) && well
  return well ? 0 : 1
}

main(process.argv.slice(2)).then(code => {
  process.exitCode = code
})
