import fc from 'fast-check'
import { isNoteNeed, noteNeeds, usualNote } from '../../../src/domain/writing/notes/noteTemplate'
import { linesOfSentences, needOf, sentencesOfLines } from '../../../src/domain/writing/notes/sentenceLines'

test('说明的句子写成行再读回，文字和何时写都不变', () => {
  const text = fc.stringMatching(/^[收到意见{}〔〕才写。]{1,12}$/).filter(each => !each.endsWith('才写〕'))
  const need = fc.constantFrom('', ...Object.keys(noteNeeds).filter(isNoteNeed))
  fc.assert(
    fc.property(fc.array(fc.tuple(text, need), { maxLength: 5 }), sentences => {
      const told = sentences.map(([words, name]) => ({ text: words, needs: name === '' ? [] : [name] }))
      const read = sentencesOfLines(linesOfSentences(told))
      expect(read.map(each => [each.text, needOf(each)])).toEqual(sentences)
    }),
  )
  const usual = sentencesOfLines(linesOfSentences(usualNote.round))
  expect(usual.map(each => each.text)).toEqual(usualNote.round.map(each => each.text))
})
