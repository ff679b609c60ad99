import type { Place } from '../../consultation/change'
import { readChains } from './elements/chains'
import { readTokens } from './elements/tokens'
import { chainsOf, hasUnit, readPlaces } from './request/targets'

/**
 * Every place of the draft that a text names, in order, with the steps it leaves out taken from the place before
 * (第八条第一款…和第二款 → 8条/1款, 8条/2款). Places in other documents (《民法典》第五条, 根据第三条规定) and
 * quotations alone are none. Spans are UTF-16 offsets; `text.slice(span.start, span.end) === place.text`.
 */
export const findPlaces = (text: string): Place[] =>
  readPlaces(text, chainsOf(readChains(text, readTokens(text))).filter(hasUnit), { path: [] })
