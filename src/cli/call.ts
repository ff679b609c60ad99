import { Command, CommanderError } from 'commander'
import { UnreadableFile } from '../files/reading/unreadable'
import { UnknownReportFormat } from '../files/writing/unknownReportFormat'
import { addCommands } from './commands'
import { CallRefused } from './output'

/** What the caller can mend: told in one line. */
const refusals = [UnreadableFile, CallRefused, UnknownReportFormat]

const helpTitles: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

/**
 * Carries out one call, `words` as they were typed after the name of the program.
 * Gives the exit status: 0 done, 1 done with error findings, 2 the input cannot be read or the call is wrong.
 */
export const call = async (words: readonly string[]): Promise<number> => {
  let status = 0
  const program = new Command('caina')
    .description('采纳：征求意见的登记、答复、核对与意见采纳情况表')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示某个命令的帮助')
    .configureHelp({ styleTitle: title => helpTitles[title] ?? title })
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '调用有误：')) })
  const finish = (outcome: number): void => {
    status = outcome
  }
  await addCommands(program, finish, words[0])
  try {
    await program.parseAsync(words, { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Error && refusals.some(kind => error instanceof kind)) {
      process.stderr.write(`${error.message}\n`)
      return 2
    }
    throw error
  }
}
