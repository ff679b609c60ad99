import { checkPackage, NoPackage } from '../../files/packages/checkPackage'
import { packageKinds } from '../../files/packages/manifest'
import type { AddCommand } from '../command'
import { fileTrouble, nameOf } from '../input'
import { CallRefused, printJson, printLines } from '../output'

/** A package that cannot be opened is a wrong call, told with the file's name. */
export const asRefusal = (path: string) => (problem: unknown) => {
  if (problem instanceof NoPackage) throw new CallRefused(`${nameOf(path)} ${problem.message}`)
  const trouble = fileTrouble(problem)
  if (trouble !== undefined) throw new CallRefused(`${path}：${trouble}`)
  throw problem
}

const packedAgain =
  '压缩包的外层与生成时不同：次序、时间或打包方式变了，是有人解开后重新打包的，或者外层有损坏。'

export const verifyCommand: AddCommand = (program, finish) => {
  program
    .command('verify <archive>')
    .description('检查归档包或备份：每个文件是否还是归档时的内容')
    .option('--whole <sha256>', '另行记下的总校验值，一并比对')
    .option('--json', '输出 JSON')
    .addHelpText('after', '\n结果：0 完好；1 有文件被改过、缺少或多出；2 不是归档包或备份。')
    .action(async (path: string, options: { whole?: string; json?: boolean }) => {
      const checked = await checkPackage(path).catch(asRefusal(path))
      const { manifest, differences: found, isAsWritten } = checked
      const differences = [...found]
      if (options.whole !== undefined && options.whole.toLowerCase() !== manifest.whole)
        differences.push(`总校验值是 ${manifest.whole}，与给出的 ${options.whole} 不同，这不是同一个归档包。`)
      if (options.json) printJson({ ...manifest, differences, isAsWritten })
      else
        printLines([
          `${packageKinds[manifest.format]}“${manifest.title}”，${manifest.at} 生成，${manifest.files.length} 个文件。`,
          `总校验值（SHA-256）：${manifest.whole}`,
          ...differences,
          ...(isAsWritten ? [] : [packedAgain]),
          differences.length === 0
            ? '全部文件与清单一致，没有被改过。'
            : `共 ${differences.length} 处不一致。`,
        ])
      finish(differences.length === 0 ? 0 : 1)
    })
}
