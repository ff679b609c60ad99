import type { Outline } from '../../consultation/clause'
import { annexHead, annexTitled, contentsLine, documentWords, stageLine } from './words'

const bare = (text: string): string => text.replace(/[（(【[〔][^（）()]*[)）】\]〕]$/, '').trim()

const isDocumentName = (text: string): boolean => documentWords.test(bare(text))

/** A title set in two lines: who or where on the first, or a first half that runs on. */
const runsOn = (first: string, second: string): boolean =>
  !isDocumentName(first) &&
  !/[号〕\]]$|文\s*件$/.test(first) &&
  first.length + second.length <= 80 &&
  (/(?:[省市县区州盟旗国]|关于.*|[、及和与])$/.test(first) || /^(?:关于|第)/.test(second))

/**
 * The title among the matter before the first clause: the last line that ends as documents are named (an issuing
 * letter before the document has its own title above), with its other half and its stage in brackets.
 */
export const readTitle = (matter: Outline['matter']): string | null => {
  const lines = matter
    .filter(
      ({ kind, text }) =>
        kind === 'title' &&
        text.length <= 120 &&
        !annexHead.test(text) &&
        !annexTitled.test(text) &&
        !contentsLine.test(text.slice(0, 4).trim()),
    )
    .map(({ text }) => text)
  const named = lines.findLastIndex(text => isDocumentName(text) && !stageLine.test(text))
  const at = named >= 0 ? named : lines.findIndex(text => text.length >= 5)
  const line = lines[at]
  if (line === undefined) return null
  const above = lines[at - 1]
  const below = lines[at + 1]
  const whole = above !== undefined && runsOn(above, line) ? above + line : line
  return below !== undefined && stageLine.test(below) ? whole + below : whole
}
