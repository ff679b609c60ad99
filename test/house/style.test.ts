import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const source = join(__dirname, '..', '..', 'src')

const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => ({ name, text: readFileSync(join(source, name), 'utf8') }))

test('没有一个文件让人不想打开：不超过 220 行', () => {
  const long = texts.filter(({ text }) => text.split('\n').length > 220).map(({ name }) => name)
  expect(long).toEqual([])
})

test('类型没有漏洞：没有 any，没有 as（as const 除外）', () => {
  const holes = texts.flatMap(({ name, text }) =>
    text
      .split('\n')
      .map(line => line.replace(/'[^']*'|`[^`]*`|\/\/.*|^\s*\*.*|\/\*\*.*/g, ''))
      .filter(
        line =>
          /:\s*any\b|\bas (?!const\b)[A-Za-z{[(]/.test(line) &&
          !/^(?:im|ex)port\b|^\s+\w+ as \w+,?$|type \w+ as/.test(line),
      )
      .map(line => `${name}: ${line.trim()}`),
  )
  expect(holes).toEqual([])
})
