import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pdf } from '../files/pdf'
import { paragraph, textRows, wordDocument, wordTable, workbook } from '../files/zip'
import { sharedFolder, sharedPath } from '../shared'
import { mutate, mutateInside, partsOf, randomFrom } from './mutations'

const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? '20000')
const FIRST_SEED = Number(process.env.FUZZ_SEED ?? '1')
const MOST_MILLISECONDS = 20_000
const MOST_RESIDENT = 700 * 1024 * 1024

const rows = [
  ['序号', '单位', '修改意见', '采纳情况'],
  ['1', '𬭚业局', '建议将“加强”修改为“从严”。', '采纳'],
  ['2', '某厅', '无意见', ''],
]
const html = `<h1>表</h1><table>${rows.map(row => `<tr>${row.map(cell => `<td rowspan=1>${cell}</td>`).join('')}</tr>`).join('')}</table><ol><li>甲</ol>`

const samples = (): { name: string; bytes: Buffer }[] => {
  const made = [
    {
      name: '表.xlsx',
      bytes: workbook({
        sheets: [{ body: `${textRows(rows)}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>` }],
        sharedStrings: '<si><t>甲</t></si>',
        styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
      }),
    },
    {
      name: '稿.docx',
      bytes: wordDocument({
        body: paragraph('一、', '<w:numPr><w:numId w:val="1"/></w:numPr>') + wordTable(rows),
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      }),
    },
    {
      name: '表.csv',
      bytes: Buffer.from(rows.map(row => row.map(cell => `"${cell}"`).join(',')).join('\r\n')),
    },
    { name: '页.html', bytes: Buffer.from(html) },
    {
      name: '函.pdf',
      bytes: pdf([
        {
          texts: [
            { x: 60, y: 700, text: '意见' },
            { x: 160, y: 700, text: '采纳' },
          ],
          lines: [
            [50, 680, 250, 680],
            [50, 720, 250, 720],
            [50, 680, 50, 720],
            [150, 680, 150, 720],
            [250, 680, 250, 720],
          ],
        },
      ]),
    },
  ]
  if (!existsSync(sharedPath('real'))) return made
  const real = readdirSync(join(sharedFolder, 'real')).map(name => ({
    name,
    bytes: readFileSync(sharedPath('real', name)),
  }))
  return [...made, ...real, ...real.filter(({ name }) => name.endsWith('x'))]
}

interface Answer {
  kind: string
  error: string
  resident: number
}

const isAnswer = (message: unknown): message is Answer =>
  typeof message === 'object' && message !== null && 'kind' in message

const start = (): ChildProcess =>
  fork(join(__dirname, 'reader.cjs'), [], {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=400'],
  })

const ask = (child: ChildProcess, bytes: Buffer, name: string): Promise<Answer> =>
  new Promise(resolve => {
    const finish = (answer: Answer): void => {
      clearTimeout(timer)
      child.removeAllListeners()
      resolve(answer)
    }
    const timer = setTimeout(() => finish({ kind: 'hangs', error: '', resident: 0 }), MOST_MILLISECONDS)
    child.once('exit', code => finish({ kind: 'died', error: String(code), resident: 0 }))
    child.once('message', (message: unknown) => {
      if (isAnswer(message)) finish(message)
    })
    child.send({ bytes, name })
  })

test(`${ROUNDS} 个改坏的文件：要么读出，要么说明，绝不出错`, async () => {
  const sources = samples().map(sample => ({
    ...sample,
    parts: sample.name.endsWith('x') ? partsOf(sample.bytes) : [],
  }))
  const counts: Record<string, number> = {}
  const failures: string[] = []
  let next = 0
  let slowest = 0
  let resident = 0
  const work = async (): Promise<void> => {
    let child = start()
    while (next < ROUNDS) {
      const seed = FIRST_SEED + next
      next += 1
      const source = sources[seed % sources.length]
      if (source === undefined) continue
      const random = randomFrom(seed)
      const inside = source.parts.length > 0 && random(4) > 0
      const bytes = inside ? mutateInside(source.parts, random) : mutate(source.bytes, random)
      const begun = performance.now()
      const answer = await ask(child, bytes, source.name)
      slowest = Math.max(slowest, performance.now() - begun)
      resident = Math.max(resident, answer.resident)
      counts[`${source.name} ${answer.kind}`] = (counts[`${source.name} ${answer.kind}`] ?? 0) + 1
      if (answer.kind === 'read' || answer.kind === 'refused') continue
      failures.push(`种子 ${seed}，${source.name}：${answer.kind} ${answer.error}`)
      child.kill('SIGKILL')
      child = start()
    }
    child.kill('SIGKILL')
  }
  await Promise.all([work(), work()])
  process.stdout.write(
    `${JSON.stringify({ counts, slowest: Math.round(slowest), residentMegabytes: Math.round(resident / 1048576) }, null, 1)}\n`,
  )
  expect(failures.slice(0, 20)).toEqual([])
  expect(resident).toBeLessThan(MOST_RESIDENT)
})
