import type { z } from 'zod'
import { CallRefused } from './output'

type Trouble = z.core.$ZodRawIssue

const kinds: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  array: '数组（[…]）',
  object: '对象（{…}）',
  null: 'null',
}

const kindOf = (value: unknown): string => {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  return kinds[kind] ?? kind
}

/** What is wrong with a value, in words; null where the shape says it itself. */
const sayTrouble = (trouble: Trouble): string | null => {
  if (trouble.code === 'invalid_type') {
    const expected = `应是${kinds[trouble.expected] ?? trouble.expected}`
    return trouble.input === undefined
      ? `没有这一项，${expected}`
      : `${expected}，给的是${kindOf(trouble.input)}`
  }
  if (trouble.code === 'invalid_value') return `应是 ${trouble.values.join('、')} 之一`
  if (trouble.code === 'too_small') return `太小，至少是 ${trouble.minimum}`
  if (trouble.code === 'invalid_union')
    return trouble.input === undefined ? '没有这一项' : `不能是${kindOf(trouble.input)}`
  return null
}

/** A place in a document as people count: the first item of a list is 第 1 项. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.map(step => (typeof step === 'number' ? `第 ${step + 1} 项` : `“${String(step)}”`)).join('的') ||
  '整个文档'

/** JSON that must have a given shape; what is wrong is said with its place in the document. */
export const parseJson = <T>(text: string, schema: z.ZodType<T>, name: string): T => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new CallRefused(`${name}：不是合法的 JSON（${error instanceof Error ? error.message : ''}）。`)
  }
  const result = schema.safeParse(value, { error: sayTrouble })
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new CallRefused(`${name}：${placeOf(issue?.path ?? [])}不合要求：${issue?.message ?? ''}。`)
}
