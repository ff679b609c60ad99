import { eventWords, type ToldEvent } from './eventWords'

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
  hour12: false,
})

/** A history as a text file holds it, oldest first: when, who, what, a line each. */
export const eventLines = (events: readonly (ToldEvent & { at: string; by: string })[]): string[] =>
  [...events]
    .reverse()
    .map(event => `${clock.format(new Date(event.at))}　${event.by || '系统'}　${eventWords(event)}`)
