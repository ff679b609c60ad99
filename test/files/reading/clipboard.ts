type Cells = readonly (readonly string[])[]

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A full row of cells; a line of one cell under the table stays one cell. */
const rowsWith = (cells: Cells, rowOf: (row: readonly string[]) => string, between: string): string =>
  cells.map(rowOf).join(between)

/** What the programs put on the clipboard as plain text when a table is copied. */
export const clipboardTexts: Record<string, (cells: Cells) => string> = {
  // Line ends inside a cell stand bare between the tabs.
  Word: cells => rowsWith(cells, row => row.map(cell => cell.replaceAll('\n', '\r\n')).join('\t'), '\r\n'),
  // A cell with line ends or quotes is quoted.
  'Excel 和 WPS 表格': cells =>
    `${rowsWith(
      cells,
      row => row.map(cell => (/["\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
      '\r\n',
    )}\r\n`,
  // Paragraphs of a cell are parted by a blank line, cells by a tab.
  浏览器: cells => rowsWith(cells, row => row.map(cell => cell.replaceAll('\n', '\n\n')).join('\t'), '\n'),
}

const fragment = (head: string, body: string): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">${head}</head><body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`

/** What they put there as HTML: unquoted attributes, classes of their own, comments for other programs. */
export const clipboardPages: Record<string, (cells: Cells) => string> = {
  Word: cells =>
    fragment(
      '<meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style>p.MsoNormal{margin:0cm}</style>',
      `<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0>${rowsWith(
        cells,
        row =>
          `<tr style='mso-yfti-irow:1'>${row
            .map(
              cell =>
                `<td width=57 valign=top style='width:42.55pt'>${cell
                  .split('\n')
                  .map(
                    line =>
                      `<p class=MsoNormal align=center><span style='font-family:仿宋_GB2312'>${escaped(line)}<span lang=EN-US><o:p></o:p></span></span></p>`,
                  )
                  .join('')}</td>`,
            )
            .join('')}</tr>`,
        '\r\n ',
      )}</table>`,
    ),
  'WPS 文字': cells =>
    fragment(
      '<meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 14">',
      `<table class="MsoTableGrid" border="1" style="border-collapse:collapse;"><tbody>${rowsWith(
        cells,
        row =>
          `<tr>${row
            .map(
              cell =>
                `<td width="66" valign="center">${cell
                  .split('\n')
                  .map(line => `<p class=MsoNormal><font face="仿宋_GB2312">${escaped(line)}</font></p>`)
                  .join('')}</td>`,
            )
            .join('')}</tr>`,
        '',
      )}</tbody></table>`,
    ),
  'Excel 和 WPS 表格': cells =>
    fragment(
      '<meta name=ProgId content=Excel.Sheet><style>td{mso-style-parent:style0}</style>',
      `<table border=0 cellpadding=0 cellspacing=0 width=720><col width=72 span=5>${rowsWith(
        cells,
        row =>
          `<tr height=38 style='height:28.5pt'>${row
            .map(cell => `<td class=xl65 width=72>${escaped(cell).replaceAll('\n', '<br>\r\n    ')}</td>`)
            .join('\r\n  ')}</tr>`,
        '\r\n ',
      )}</table>`,
    ),
  网页: cells =>
    `<meta charset='utf-8'><table><tbody>${rowsWith(
      cells,
      row =>
        `<tr>${row.map(cell => `<td style="border: 1px solid">${escaped(cell).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`,
      '',
    )}</tbody></table>`,
}
