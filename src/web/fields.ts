import { z } from 'zod'

/** Kinds of fields, with their Chinese sentences. A field that did not come is an empty one. */
const typed = (value: unknown): unknown => (typeof value === 'string' ? value : '')

const limit = (label: string, most: number): [number, string] => [most, `${label}最多 ${most} 个字。`]

/** One line that must be filled in. */
export const line = (label: string, most = 200) =>
  z.preprocess(
    typed,
    z
      .string()
      .transform(text => text.replaceAll(/\s+/g, ' ').trim())
      .pipe(
        z
          .string()
          .min(1, `请填写${label}。`)
          .max(...limit(label, most)),
      ),
  )

/** One line that may stay empty: ''. */
export const optionalLine = (label: string, most = 200) =>
  z.preprocess(
    typed,
    z
      .string()
      .transform(text => text.replaceAll(/\s+/g, ' ').trim())
      .pipe(z.string().max(...limit(label, most))),
  )

/** Running text as typed, without blank ends; may stay empty unless `required`. */
export const paragraph = (label: string, { required = false, most = 20_000 } = {}) =>
  z.preprocess(
    typed,
    z
      .string()
      .transform(text => text.trim())
      .pipe(
        z
          .string()
          .min(required ? 1 : 0, `请填写${label}。`)
          .max(...limit(label, most)),
      ),
  )

/** A password, exactly as typed. */
export const secret = (label: string, missing = `请填写${label}。`) =>
  z.preprocess(typed, z.string().min(1, missing))

/** One of the given words. */
export const choice = <const T extends readonly [string, ...string[]]>(label: string, words: T) =>
  z.preprocess(typed, z.enum(words, `请选择${label}。`))

/** A checkbox. */
export const flag = () =>
  z.preprocess(value => value === 'on' || value === '1' || value === 'true', z.boolean())

/** The id of something chosen from a list. */
export const chosenId = (label: string) =>
  z.preprocess(
    typed,
    z
      .string()
      .regex(/^[1-9]\d{0,14}$/, `请选择${label}。`)
      .transform(Number),
  )

const isRealDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const dateShapes = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/

/** '2024-02-05', '2024/2/5', '2024.2.5' and '2024年2月5日' -> '2024-02-05'; empty -> null. */
export const optionalDate = (label: string) =>
  z.preprocess(
    typed,
    z.string().transform((text, context): string | null => {
      if (text.trim() === '') return null
      const parts = dateShapes.exec(text.normalize('NFKC').trim())
      const date = parts ? `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}` : ''
      if (isRealDate(date)) return date
      context.addIssue({
        code: 'custom',
        message: `${label}不是一个日期。请写成 2024年2月5日 或 2024-02-05。`,
      })
      return z.NEVER
    }),
  )

/** A number of days, 1 to 365; empty -> null. */
export const optionalDays = (label: string) =>
  z.preprocess(
    typed,
    z.string().transform((text, context): number | null => {
      const days = text.normalize('NFKC').trim().replace(/天$/, '').trim()
      if (days === '') return null
      if (/^[1-9]\d{0,2}$/.test(days) && Number(days) <= 365) return Number(days)
      context.addIssue({ code: 'custom', message: `${label}请填写 1 到 365 之间的天数；不核对就留空。` })
      return z.NEVER
    }),
  )
