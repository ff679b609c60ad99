import { DraftReading } from '../../../src/domain/checking/landing/draftReading'
import { layOutDraft } from '../../../src/domain/writing/draftPage'
import { describeShared, readShared } from '../../shared'

describeShared('真实文稿的页面', () => {
  test.each([
    '001_dc9b2aa1b0e62163.txt',
    '002_28dd485d74d93424.txt',
    '003_50655067ea2c06aa.txt',
    '004_917ceece407ca35b.txt',
  ])('%s：每个地址只用一次，每条都有字，正文的字一个不少', name => {
    const text = readShared('seeds', name)
    const reading = new DraftReading(text)
    const { blocks, contents } = layOutDraft(reading, [])
    const ids = blocks.flatMap(({ id, also }) => [id, ...also])
    expect(new Set(ids).size).toBe(ids.length)
    expect(contents.length).toBeGreaterThan(10)
    expect(contents.every(({ id }) => ids.includes(id))).toBe(true)
    const shown = blocks.map(
      ({ number, paragraphs }) =>
        number +
        paragraphs
          .flat()
          .map(each => each.text)
          .join(''),
    )
    const { outline } = reading.version
    const apart = [...outline.tables, ...outline.matter.filter(({ kind }) => kind === 'noise')]
    const signs = (words: string) => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    const elsewhere = apart.reduce((sum, { span }) => sum + signs(text.slice(span.start, span.end)), 0)
    expect(signs(shown.join(''))).toBe(signs(text) - elsewhere)
    expect(blocks.filter(({ table }) => table !== null)).toHaveLength(outline.tables.length)
  })
})
