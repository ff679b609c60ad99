import { dateWords, momentWords, numbersWords, sizeWords } from '../../src/web/words'

test('日期和时刻按办公室的钟写', () => {
  expect(dateWords('2024-02-05')).toBe('2024年2月5日')
  expect(dateWords(null)).toBe('')
  expect(dateWords('昨天')).toBe('')
  expect(momentWords('2024-02-19T16:05:00.000Z')).toBe('2024年2月20日 00:05')
  expect(momentWords(null)).toBe('')
})

test('大小', () => {
  expect([1, 2048, 20 * 1024 * 1024, 1_600_000].map(sizeWords)).toEqual(['1 KB', '2 KB', '20 MB', '1.5 MB'])
})

test('连号的行写成起止，两个连号的照写', () => {
  expect(numbersWords([1, 2, 3, 5, 7, 8])).toBe('1—3、5、7、8')
  expect(numbersWords([])).toBe('')
  const odd = Array.from({ length: 300 }, (_, at) => 2 * at + 1)
  expect(numbersWords(odd)).toBe('1、3、5、7、9、11、13、15、17、19、21、23 等 300')
  expect(numbersWords([4, 2])).toBe('4、2')
})
