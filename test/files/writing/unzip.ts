import { Archive } from '../../../src/files/reading/package/archive'

/** The text of one part of an .xlsx or .docx, '' where there is no such part. */
export const unzip = async (bytes: Buffer, part: string): Promise<string> => {
  const archive = await Archive.open(bytes)
  const pieces: Buffer[] = []
  await archive.read(part, async piece => {
    pieces.push(Buffer.from(piece))
  })
  return Buffer.concat(pieces).toString('utf8')
}
