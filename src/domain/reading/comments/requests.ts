import type { Span } from '../../consultation/statement'
import { findItems } from '../items'
import { trimSpan } from './scanning'

/** One of the requests that a comment holds, and where it stands in the comment. */
export interface SplitRequest {
  text: string
  span: Span
}

/** Words before the first number that only announce the list: 建议：, 我单位提出以下修改意见：. */
const announces = /^[^。；;“”《》第]{0,40}[：:]?\s*$/

/**
 * Cuts a comment into its separately numbered requests, each with its number and its own reason, as written.
 * Words before the first number stay with the first request unless they only announce the list, so no request loses
 * its place. A comment without numbered requests is one request.
 */
export const splitRequests = (text: string): SplitRequest[] => {
  const items = findItems(text)
  const [first] = items
  const spans =
    first === undefined ? [trimSpan(text, { start: 0, end: text.length })] : items.map(({ span }) => span)
  const lead = first === undefined ? '' : text.slice(0, first.span.start)
  if (first !== undefined && !announces.test(lead)) {
    spans[0] = trimSpan(text, { start: 0, end: first.span.end })
  }
  return spans
    .filter(({ start, end }) => end > start)
    .map(span => ({ text: text.slice(span.start, span.end), span }))
}
