/** The call cannot be carried out as it was given; the message is the one line for standard error. */
export class CallRefused extends Error {}

/** The single JSON document on standard output. */
export const printJson = (document: unknown): void => {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
}

export const printLines = (lines: readonly string[]): void => {
  process.stdout.write(lines.map(line => `${line}\n`).join(''))
}

/** Progress and messages, kept away from the document. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
