import { judgeLanding, verdicts } from '../../domain/checking/landing'
import { dispositions } from '../../domain/consultation/dispositions'
import type { AddCommand } from '../command'
import { nameOf, readBytes, readText } from '../input'
import { printJson, printLines } from '../output'
import { parseJson } from '../parseJson'

interface LandingOptions {
  before: string
  after: string
  comments: string
  json?: boolean
}

export const landingCommand: AddCommand = program => {
  program
    .command('landing')
    .description('检查采纳的修改是否真正写进了后一稿，以及哪些改动没有意见依据')
    .requiredOption('--before <file>', '修改前的文稿')
    .requiredOption('--after <file>', '修改后的文稿')
    .requiredOption('--comments <file>', '意见（JSON）')
    .option('--json', '输出 JSON')
    .action(async (options: LandingOptions) => {
      const text = new TextDecoder().decode(await readBytes(options.comments))
      const { landingComments } = await import('../givenShapes.js')
      const comments = parseJson(text, landingComments, nameOf(options.comments))
      const landing = judgeLanding({
        before: await readText(options.before),
        after: await readText(options.after),
        comments,
      })
      if (options.json) return printJson(landing)
      const dispositionOf = new Map(
        comments.map(comment => [comment.id, dispositions[comment.disposition].label]),
      )
      printLines([
        ...landing.verdicts.map(
          verdict =>
            `意见 ${verdict.id}（${dispositionOf.get(verdict.id) ?? ''}）：${verdicts[verdict.verdict]}${verdict.moved ? '（条号已变或者条款已移动）' : ''}${verdict.difference === null ? '' : `，${verdict.difference}`}`,
        ),
        `没有意见依据的改动：${landing.unexplained.length} 处`,
        `未采纳却出现在后一稿：${landing.rejectedButPresent.map(each => each.id).join('、') || '无'}`,
      ])
    })
}
