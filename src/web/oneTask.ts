/** The far end of a process that the server starts for one long task: takes it, tells what it has to tell, ends. */

const send = (report: object): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(report, undefined, undefined, error => {
      if (error === null) resolve()
      else reject(error)
    })
  })

/** The server is gone: nobody wants the answer. */
const lost = (): void => process.exit(3)

/**
 * Does the one task that comes in and sends what comes of it. `tell` sends something on the way. Ends with 0, with 1
 * after a failure (told on standard error), with 2 for a message that is no task, with 3 when the server is gone.
 */
export const doOneTask = <Task, Report extends object>(
  isTask: (message: unknown) => message is Task,
  work: (task: Task, tell: (report: Report) => void) => Promise<Report>,
): void => {
  process.once('message', message => {
    if (!isTask(message)) process.exit(2)
    work(message, report => {
      send(report).catch(lost)
    })
      .then(send)
      .then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
          process.exit(1)
        },
      )
  })
  process.once('disconnect', lost)
}
