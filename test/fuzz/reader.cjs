/** Reads what it is sent with the compiled readers and answers with the verdict. */
const { readBytes } = require('../../dist/files/reading/readBytes')
const { UnreadableFile } = require('../../dist/files/reading/unreadable')
const { isAbandonedByPdf } = require('../../dist/files/reading/pdf/abandoned')
const { DocumentCollector } = require('../../dist/files/reading/blockSink')

const verdict = async (bytes, name) => {
  try {
    const sink = new DocumentCollector()
    await readBytes(Buffer.from(bytes), name, sink)
    sink.document(name, 'text')
    return { kind: 'read' }
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'refused' }
    return { kind: 'thrown', error: String(error?.stack ?? error) }
  }
}

process.on('unhandledRejection', error => {
  if (!isAbandonedByPdf(error)) process.send({ kind: 'thrown', error: `unhandled: ${error?.stack ?? error}` })
})
process.on('message', ({ bytes, name }) => {
  verdict(bytes, name).then(answer => process.send({ ...answer, resident: process.memoryUsage.rss() }))
})
