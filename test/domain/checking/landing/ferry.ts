import { readFileSync } from 'node:fs'
import path from 'node:path'
import { judgeLanding, type LandingComment } from '../../../../src/domain/checking/landing'

const folder = path.join(__dirname, '..', '..', '..', 'fixtures', 'landing')
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8')

/** An invented statute and an invented plan that the cases of adoption work on. */
export const drafts = { 办法: read('statute.txt'), 方案: read('plan.txt') }

export interface AdoptionCase {
  comment: string
  revised: string | null
  before: string
  after: string
  /** Verdicts that a careful reviewer would give. */
  right: readonly string[]
}

const unfold = (line: string): string => line.slice(2).replaceAll('⏎', '\n')

/** Each block of the file: draft and right verdicts, the comment, the wording decided, and what was really edited. */
export const readCases = (): AdoptionCase[] =>
  read('cases.txt')
    .trim()
    .split('\n\n')
    .map(block => {
      const [head = '', ...lines] = block.split('\n')
      const [draft = '', ...right] = head.split(' ')
      const before = draft === '方案' ? drafts.方案 : drafts.办法
      const taken = lines.filter(line => line.startsWith('- ')).map(unfold)
      const put = lines.filter(line => line.startsWith('+ ')).map(unfold)
      const after = taken.reduce((text, old, at) => {
        if (!text.includes(old)) throw new Error(`${old} does not stand in the draft`)
        return text.replace(old, put[at] ?? '')
      }, before)
      const labelled = (label: string): string | null =>
        lines.find(line => line.startsWith(label))?.slice(label.length) ?? null
      return { comment: labelled('意见：') ?? '', revised: labelled('改为：'), before, after, right }
    })

/** Verdicts on one accepted comment, joined. */
export const verdictOn = (
  comment: string,
  before: string,
  after: string,
  revised: string | null = null,
): string => {
  const adopted: LandingComment = { id: 1, disposition: 'accepted', text: comment, revised }
  return judgeLanding({ before, after, comments: [adopted] })
    .verdicts.map(({ verdict }) => verdict)
    .join(' ')
}

/** Numbers the articles of a statute anew, from the first. */
export const renumber = (text: string): string => {
  const digits = '一二三四五六七八九十'
  let count = 0
  return text.replaceAll(/^第[一二三四五六七八九十]+条/gm, () => {
    count += 1
    return `第${count <= 10 ? digits[count - 1] : `十${digits[count - 11]}`}条`
  })
}

/** An article of the statute with the blank line behind it. */
export const article = (number: string): string => {
  const from = drafts.办法.indexOf(`第${number}条`)
  const rest = drafts.办法.slice(from)
  return rest.slice(0, rest.indexOf('\n\n') + 2)
}
