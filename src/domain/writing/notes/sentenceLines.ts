import { isNoteNeed, type NoteSentence, noteNeeds } from './noteTemplate'

/** The choice of when a sentence is told, as its form offers it: one need, or none. */
export const needOf = ({ needs = [] }: NoteSentence): string => (needs.length === 1 ? (needs[0] ?? '') : '')

/** Sentences of a note as lines: {意见数}条意见。〔有意见时才写〕 */
export const linesOfSentences = (sentences: readonly NoteSentence[]): string =>
  sentences
    .map(sentence => {
      const need = needOf(sentence)
      return `${sentence.text}${isNoteNeed(need) ? `〔${noteNeeds[need]}才写〕` : ''}`
    })
    .join('\n')

/** The sentences that such lines are; empty lines are none. */
export const sentencesOfLines = (lines: string): NoteSentence[] =>
  lines
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const told = /〔([^〔〕]*)才写〕$/u.exec(line)
      const need = Object.keys(noteNeeds).find(name => isNoteNeed(name) && noteNeeds[name] === told?.[1])
      return told !== null && need !== undefined && isNoteNeed(need)
        ? { text: line.slice(0, told.index), needs: [need] }
        : { text: line, needs: [] }
    })
