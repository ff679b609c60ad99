import { quoteContext } from '../../../src/domain/checking/landing/quotedContext'

test('引文只带本句：前面的章名不算', () => {
  const text = '第二章　规划\n　　第六条　市水务部门应当编制专项规划，报市政府批准。\n　　第七条　略。'
  const start = text.indexOf('专项规划')
  expect(quoteContext(text, { start, end: start + 4 })).toEqual({
    lead: '　　第六条　市水务部门应当编制',
    words: '专项规划',
    trail: '，报市政府批准。',
  })
})

test('一句话排成几行的，引文仍是整句', () => {
  const text = '第六条 市水务部门应当\n编制专项规划。'
  const start = text.indexOf('专项规划')
  expect(quoteContext(text, { start, end: start + 4 }).lead).toBe('第六条 市水务部门应当编制')
})
