import type { Element } from './chains'

/** 将, 把: what follows is the object of an edit. */
export const isDisposal = (text: string, { kind, span }: Element): boolean =>
  kind === 'opener' && /[将把]/.test(text[span.start] ?? '')

/** Whether another request opens at an index, not in the middle of plain words: 删除第五条，在…; not 不得在湖区…. */
export const opensNext = (text: string, elements: readonly Element[], index: number): boolean => {
  const element = elements[index]
  const before = elements[index - 1]
  if (element?.kind !== 'opener') return false
  if (isDisposal(text, element) || before?.kind !== 'text') return true
  return /(?:[并且]|同时)$/.test(text.slice(before.span.start, before.span.end).trim())
}
