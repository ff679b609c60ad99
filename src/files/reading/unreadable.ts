import { limits } from './limits'

/**
 * A file that cannot be read, told to the person who sent it: what is wrong, where, and what to do.
 * `reason` begins where the file's name ends, so that “名称” + reason is a sentence.
 */
export class UnreadableFile extends Error {
  readonly reason: string

  constructor(reason: string, name?: string) {
    super(name === undefined ? `这个文件${reason}` : `“${name}”${reason}`)
    this.name = 'UnreadableFile'
    this.reason = reason
  }

  /** A scan or a picture: nothing in it can be read, but a person can, and it is worth keeping. */
  get isPicture(): boolean {
    return this.reason === trouble.noText() || this.reason.startsWith('是一张图片')
  }

  /** The same trouble, with the file it was met in. */
  of(name: string): UnreadableFile {
    return new UnreadableFile(this.reason, name)
  }
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)

/** The sentences for troubles that several readers meet. */
export const trouble = {
  empty: () => '是空文件（0 字节）。请向对方重新索取，或检查文件是否下载完整。',
  tooBig: (bytes: number) =>
    `有 ${megabytes(bytes)} MB，超过了 ${megabytes(limits.uploadBytes)} MB 的上限。请删去其中的图片或拆成几个文件后再上传。`,
  image: (kind: string) =>
    `是一张图片（${kind}），不是文档，里面的文字读不出来。请上传原来的 Word、Excel 文件，或把图片作为附件保存。`,
  encrypted: () => '设有打开密码，无法读取。请在 Word、Excel 或 WPS 中打开，取消密码后另存，再上传。',
  damaged: (where: string) =>
    `已损坏或不完整（${where}）。请在 Word、Excel 或 WPS 中打开并另存一份，或请对方重新发送。`,
  unfolds: () =>
    `解压后超过 ${megabytes(limits.inflatedBytes)} MB，不像正常的文档，已停止读取。请把需要的内容复制到新文件后再上传。`,
  tooManyEntries: () =>
    `里面有超过 ${limits.archiveEntries} 个部件，不像正常的文档，已停止读取。请把需要的内容复制到新文件后再上传。`,
  tooMuch: (what: string) => `内容过多：${what}。请拆成几个文件，或只保留需要的部分后再上传。`,
  declaresEntities: (part: string) =>
    `的部件“${part}”含有 DOCTYPE 声明，正常的 Office 文件没有它，为安全起见不予读取。请在 Word、Excel 或 WPS 中打开并另存一份。`,
  /** `rows`: how many rows of tables had been read by then; 0 where none had. */
  tooSlow: (seconds: number, rows = 0) =>
    `读了 ${seconds} 秒还没有读完，已停止${rows > 0 ? `（读到约第 ${rows} 行）` : ''}。请拆成几个文件${rows > 0 ? '，或另存为 .csv（读得更快）' : '，或只保留需要的部分'}后再上传。`,
  tooHeavy: () =>
    `读取时占用的内存超过 ${megabytes(limits.residentBytes)} MB，已停止。请拆成几个文件，或只保留需要的部分后再上传。`,
  cancelled: () => '的读取已取消，没有保存任何内容。',
  noText: () =>
    '没有可读的文字层，多半是扫描件。原件可以作为附件保存；要读出内容，请上传 Word、Excel 原文或经过文字识别的 PDF。',
  needsConversion: (target: string) =>
    `是旧格式的文件，本机没有安装 LibreOffice，无法转换。请在 Word、Excel 或 WPS 中打开，另存为 .${target} 后再上传。`,
  conversionFailed: (target: string) =>
    `是旧格式的文件，LibreOffice 没能把它转换过来，可能设有密码或已损坏。请在 Word、Excel 或 WPS 中打开，另存为 .${target} 后再上传。`,
  unknown: (what: string) =>
    `${what}，读不出文字。可以读取的是 .xlsx、.docx、.csv、.html、.txt 和有文字层的 .pdf；请另存为其中一种后再上传。`,
} as const
