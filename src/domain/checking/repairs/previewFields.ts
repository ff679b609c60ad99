import type { Fields } from '../../desk/mergeFields'
import { fingerprint } from '../exchange/fingerprint'
import type { RepairPreview } from './repair'

/** So many rows are told one by one. */
const mostTold = 50

/** What repairs change, in the words of a form: what a person saw before agreeing to them, a line for each row. */
export const previewFields = (preview: readonly RepairPreview[]): Fields => {
  const lines = preview.map(({ row, before, after }) => {
    const said = [...before.comment.replaceAll(/\s+/g, ' ')].slice(0, 40).join('')
    const becomes = after === null ? '这一行去掉' : after.decision.text || '空'
    return `第 ${row} 行 ${before.unit}“${said}”：${before.decision.text || '空'} → ${becomes}`
  })
  const rest = lines.length - mostTold
  return {
    rows: [...lines.slice(0, mostTold), ...(rest > 0 ? [`另有 ${rest} 行`] : [])].join('\n'),
    whole: fingerprint(lines.join('\n')),
  }
}
