import { crc32, deflateRawSync } from 'node:zlib'

/** One part of an archive; the figures may be made to lie. */
export interface Part {
  name: string
  data: string | Buffer
  stored?: boolean
  /** Sets the flag of traditional encryption. */
  encrypted?: boolean
  /** What the directory says the part inflates to. */
  statedSize?: number
  statedChecksum?: number
}

const header = (part: Part, packed: Buffer, data: Buffer): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x800 | (part.encrypted ? 1 : 0), 2)
  fields.writeUInt16LE(part.stored ? 0 : 8, 4)
  fields.writeUInt32LE(part.statedChecksum ?? crc32(data), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(part.statedSize ?? data.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(part.name), 22)
  return fields
}

/** A small zip writer, for files of every honest and dishonest shape. */
export const zip = (parts: readonly Part[]): Buffer => {
  const body: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const data = Buffer.from(part.data)
    const packed = part.stored ? data : deflateRawSync(data, { level: 1 })
    const fields = header(part, packed, data)
    const name = Buffer.from(part.name)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('504b01021400', 'hex'), fields, tail, name)
    body.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(parts.length % 65_536, 8)
  end.writeUInt16LE(parts.length % 65_536, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...body, listing, end])
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>'
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const relationships = (list: readonly [id: string, type: string, target: string][]): string =>
  `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target]) => `<Relationship Id="${id}" Type="${officeTypes}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** What a workbook of the tests is made of; sheets are given as the XML inside of `worksheet`. */
export interface WorkbookParts {
  sheets: readonly { name?: string; state?: string; body: string | Buffer }[]
  sharedStrings?: string
  styles?: string
  properties?: string
  more?: readonly Part[]
}

const asSheet = (body: string | Buffer): string | Buffer =>
  typeof body === 'string' && !body.startsWith('<?xml')
    ? `${xml}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${body}</worksheet>`
    : body

export const workbookParts = ({
  sheets,
  sharedStrings,
  styles,
  properties = '',
  more = [],
}: WorkbookParts): Part[] => [
  { name: '_rels/.rels', data: relationships([['r1', 'officeDocument', 'xl/workbook.xml']]) },
  {
    name: 'xl/workbook.xml',
    data: `${xml}<workbook xmlns:r="${officeTypes}">${properties}<sheets>${sheets
      .map(
        (sheet, index) =>
          `<sheet name="${sheet.name ?? `表${index + 1}`}" sheetId="${index + 1}" state="${sheet.state ?? 'visible'}" r:id="s${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    data: relationships([
      ...sheets.map(
        (_, index) =>
          [`s${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] satisfies [
            string,
            string,
            string,
          ],
      ),
      ['t', 'sharedStrings', 'sharedStrings.xml'],
      ['u', 'styles', 'styles.xml'],
    ]),
  },
  ...sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    data: asSheet(sheet.body),
  })),
  ...(sharedStrings === undefined
    ? []
    : [
        {
          name: 'xl/sharedStrings.xml',
          data: sharedStrings.startsWith('<?xml') ? sharedStrings : `${xml}<sst>${sharedStrings}</sst>`,
        },
      ]),
  ...(styles === undefined
    ? []
    : [{ name: 'xl/styles.xml', data: `${xml}<styleSheet>${styles}</styleSheet>` }]),
  ...more,
]

export const workbook = (parts: WorkbookParts): Buffer => zip(workbookParts(parts))

/** A sheet with text cells, a row an array. */
export const textRows = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows
    .map(
      cells =>
        `<row>${cells.map(cell => `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`).join('')}</row>`,
    )
    .join('')}</sheetData>`

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')

/** What a Word document of the tests is made of; the body is given as the XML inside of `w:body`. */
export interface DocumentParts {
  body: string
  numbering?: string
  styles?: string
  header?: string
  footer?: string
  footnotes?: string
  comments?: string
  more?: readonly Part[]
}

const names = 'xmlns:w="w" xmlns:r="r" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v" xmlns:a="a"'
const document = (root: string, content: string): string => `${xml}<w:${root} ${names}>${content}</w:${root}>`

export const documentParts = (parts: DocumentParts): Part[] => {
  const optional: readonly [type: string, root: string, content: string | undefined][] = [
    ['numbering', 'numbering', parts.numbering],
    ['styles', 'styles', parts.styles],
    ['header', 'hdr', parts.header],
    ['footer', 'ftr', parts.footer],
    ['footnotes', 'footnotes', parts.footnotes],
    ['comments', 'comments', parts.comments],
  ]
  const present = optional.flatMap(([type, root, content]) =>
    content === undefined ? [] : [{ type, root, content }],
  )
  return [
    { name: '_rels/.rels', data: relationships([['r1', 'officeDocument', 'word/document.xml']]) },
    { name: 'word/document.xml', data: document('document', `<w:body>${parts.body}</w:body>`) },
    {
      name: 'word/_rels/document.xml.rels',
      data: relationships(present.map(({ type }) => [type, type, `${type}.xml`])),
    },
    ...present.map(({ type, root, content }) => ({
      name: `word/${type}.xml`,
      data: document(root, content),
    })),
    ...(parts.more ?? []),
  ]
}

export const wordDocument = (parts: DocumentParts): Buffer => zip(documentParts(parts))

export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`

export const wordTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map(cells => `<w:tr>${cells.map(cell => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
