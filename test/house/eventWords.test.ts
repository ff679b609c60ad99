import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventWords } from '../../src/domain/writing/eventWords'

const actions = join(__dirname, '..', '..', 'src', 'actions')

/** What is recorded, by the words that stand in the source beside each other: an action and its noun. */
const recorded = readdirSync(actions, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(join(actions, name), 'utf8'))
  .flatMap(text => [...text.matchAll(/action: ([^\n,]*?),\s+subject: '(\w+)'/g)])
  .flatMap(([, words = '', subject = '']) =>
    [...words.replaceAll(/=== '\w+'/g, '').matchAll(/'(\w+)'/g)].map(([, action = '']) => ({
      action,
      subject,
    })),
  )

test('记下的每件事都有一句中文', () => {
  expect(recorded.length).toBeGreaterThan(40)
  expect(recorded.filter(event => eventWords(event) === event.action)).toEqual([])
})

test('成员的进出和角色说清是谁', () => {
  const words = (action: string, before: object | null, after: object | null): string =>
    eventWords({ action, subject: 'membership', before, after })
  expect(words('add', null, { role: 'drafter', displayName: '李娜' })).toBe('把李娜加入项目，角色为“经办人”')
  expect(words('edit', { role: 'viewer' }, { role: 'drafter', displayName: '李娜' })).toBe(
    '把李娜的角色由“只读”改为“经办人”',
  )
  expect(words('remove', { role: 'viewer', displayName: '李娜' }, null)).toBe('把李娜移出项目')
})
