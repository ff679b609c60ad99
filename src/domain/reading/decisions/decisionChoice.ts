import { foldKey } from '../fold'
import { decisionAt } from './decisionMatch'
import type { DecisionReading } from './decisionReading'

const ticked = '√✓✔☑■▣☒'
const unticked = '□☐○◻'
const boxAfter = /^\(([√✓✔☑■]?)\)|^([□☐○◻√✓✔☑■▣☒])/u
const boxAtEnd = /^\(([√✓✔☑■]?)\)|^([□☐]|[√✓✔☑■](?=$|[^\p{L}]))/u
const option = /(?:部分|原则)?(?:不予|不|未予|未)?采纳|解释说明|是|否|同意|不同意/uy

/**
 * A cell that offers the answers and ticks one: `☑采纳 □不采纳`, `采纳（√） 不采纳（ ）`, `■是 □否`. Null where the
 * cell is no such choice; `open` where nothing is ticked, `unrecognised` where more than one is.
 */
export const readChoice = (text: string): DecisionReading | null => {
  const folded = foldKey(text)
  if (folded.length > 120) return null
  const options: { word: string; chosen: boolean }[] = []
  let rest = ''
  // 采纳□ 部分采纳☑: where the first word has no box before it, the boxes follow their words.
  option.lastIndex = 0
  const boxesFollow = option.exec(folded) !== null && /[√✓✔☑■▣☒□☐○◻]/u.test(folded)
  for (let offset = 0; offset < folded.length; ) {
    const box = /[√✓✔☑■▣☒□☐○◻]/u.exec(folded.charAt(offset))?.[0] ?? ''
    option.lastIndex = offset + box.length
    const word = option.exec(folded)?.[0]
    if (word === undefined) {
      rest += folded.charAt(offset)
      offset += 1
      continue
    }
    offset += box.length + word.length
    const mark = (boxesFollow ? boxAfter : boxAtEnd).exec(folded.slice(offset, offset + 3))
    const after = box === '' && mark !== null
    if (after) offset += mark[0].length
    if (box === '' && !after) return null
    options.push({ word, chosen: isTicked(after ? mark[0] : box) })
  }
  if (options.length < 2 && !(options.length === 1 && /[☑□☐]/u.test(folded))) return null
  if (options.length < 2 && ![...folded].some(sign => unticked.includes(sign) || ticked.includes(sign)))
    return null
  const chosen = options.filter(one => one.chosen)
  const reason = rest.replace(/^[\p{P}\s]{1,9}/u, '').replace(/^(?:理由|原因|说明):/u, '')
  const said = reason === '' ? null : reason
  if (chosen.length === 0) return { disposition: 'open', reason: said }
  const [only] = chosen
  const found = only === undefined ? null : decisionAt(only.word, 0, ['strong', 'opening', 'whole'])
  return {
    disposition: chosen.length === 1 && found !== null ? found.disposition : 'unrecognised',
    reason: said,
  }
}

const isTicked = (mark: string): boolean => [...mark].some(sign => ticked.includes(sign))
