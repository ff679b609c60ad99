import type { FindingsReport } from '../../domain/writing/findingsReport'
import type { LayoutLine, LayoutRow, TableLayout } from '../../domain/writing/tables/tableLayout'
import { colours, noteOf, worstOf } from './marks'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeText = (text: string): string => text.replaceAll(/[&<>"']/g, sign => entities[sign] ?? sign)

const style = `
body{font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem;color:#1b1f24}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;table-layout:fixed;width:100%;min-width:60rem;font-size:14px}
th,td{border:1px solid #666;padding:.35rem .5rem;vertical-align:middle;white-space:pre-wrap;overflow-wrap:anywhere}
th{background:#${colours.head}}
td.centre{text-align:center}
.error{background:#${colours.error}}.warning{background:#${colours.warning}}.note{background:#${colours.note}}
@media (max-width:45rem){.findings{min-width:0}.findings,.findings tbody{display:block}.findings colgroup,.findings thead{display:none}.findings tr{display:block;margin-bottom:1rem}.findings td{display:block;text-align:left;border-bottom:0}.findings td:last-child{border-bottom:1px solid #666}.findings td:empty{display:none}}
small{display:block;margin-top:.3rem;font-size:12px}
@media print{@page{size:A4 landscape;margin:15mm}body{margin:0;max-width:none;font-size:10.5pt}table{font-size:9pt;min-width:0}thead{display:table-header-group}tr{break-inside:avoid}h2{break-before:page}h1+p~h2:first-of-type{break-before:auto}.wide{overflow:visible}*{print-color-adjust:exact}}
`

/** The report as one page that needs nothing besides itself: it can be sent, kept and printed. */
export const writeFindingsHtml = (report: FindingsReport): string =>
  [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // The page shows texts of strangers: nothing in it may load or run anything.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeText(report.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1>${escapeText(report.title)}</h1>`,
    ...report.summary.map(sentence => `<p>${escapeText(sentence)}</p>`),
    ...(report.findings.rows.length === 0 ? [] : [section('核对结果', report.findings, false)]),
    ...report.tables.map(table => section(table.sheet, table, true)),
    ...report.repaired.map(table => section(table.sheet, table, true)),
    '</body>',
    '</html>',
    '',
  ].join('\n')

const section = (heading: string, layout: TableLayout, withLines: boolean): string =>
  [
    `<h2>${escapeText(heading)}</h2>`,
    ...(withLines ? layout.above.map(paragraph) : []),
    `<div class="wide"><table${classes(withLines ? null : 'findings')}>`,
    `<colgroup>${layout.columns.map(({ width }) => `<col style="width:${share(width, layout)}%">`).join('')}</colgroup>`,
    `<thead><tr>${layout.columns.map(({ header }) => `<th scope="col">${escapeText(header)}</th>`).join('')}</tr></thead>`,
    `<tbody>${Array.from(layout.rows, row => tableRow(row, layout)).join('\n')}</tbody>`,
    '</table></div>',
    ...(withLines ? layout.below.map(paragraph) : []),
  ].join('\n')

/** Part of the table's width that a column takes, in per cent. */
const share = (width: number, { columns }: TableLayout): string =>
  ((width * 100) / columns.reduce((sum, column) => sum + column.width, 0)).toFixed(1)

const paragraph = ({ text, marks = [] }: LayoutLine): string =>
  `<p${classes(worstOf(marks))}>${escapeText(text)}${remark(noteOf(marks))}</p>`

const tableRow = (row: LayoutRow, layout: TableLayout): string => {
  const cells = layout.columns.map(({ align }, at) => {
    const marks = (row.marks ?? []).filter(mark => mark.column === at)
    const look = classes(worstOf(marks), align === 'centre' ? 'centre' : null)
    return `<td${look}>${escapeText(row.cells[at] ?? '')}${remark(noteOf(marks))}</td>`
  })
  return `<tr>${cells.join('')}</tr>`
}

const classes = (...names: (string | null)[]): string => {
  const given = names.filter(name => name !== null)
  return given.length === 0 ? '' : ` class="${given.join(' ')}"`
}

const remark = (text: string): string => (text === '' ? '' : `<small>${escapeText(text)}</small>`)
