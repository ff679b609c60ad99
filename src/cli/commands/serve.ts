import { readConfig } from '../../config'
import type { AddCommand } from '../command'
import { CallRefused, printLines } from '../output'

interface ServeOptions {
  port?: string
  host?: string
  data?: string
}

/** What the call says goes before what the environment says. */
const environmentWith = ({ port, host, data }: ServeOptions): NodeJS.ProcessEnv => {
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) {
    throw new CallRefused(`--port ${port}：端口应是 0 到 65535 的整数。`)
  }
  return {
    ...process.env,
    ...(port === undefined ? {} : { PORT: port }),
    ...(host === undefined ? {} : { HOST: host }),
    ...(data === undefined ? {} : { CAINA_DATA: data }),
  }
}

/** Says in one line why the server cannot listen. */
const orRefuse =
  (cannotListen: new (message: string) => Error) =>
  (problem: unknown): never => {
    throw problem instanceof cannotListen ? new CallRefused(problem.message) : problem
  }

export const serveCommand: AddCommand = program => {
  program
    .command('serve')
    .description('启动网页应用')
    .option('--port <n>', '端口')
    .option('--host <h>', '监听地址')
    .option('--data <dir>', '数据文件夹')
    .action(async (options: ServeOptions) => {
      // Loaded when it serves: help needs neither the web nor a database.
      const { CannotListen, run } = await import('../../main.js')
      await run(readConfig(environmentWith(options))).catch(orRefuse(CannotListen))
    })
}

export const demoCommand: AddCommand = program => {
  program
    .command('demo')
    .description('在临时数据上打开示例项目，凭打印的链接直接登录')
    .option('--port <n>', '端口')
    .action(async (options: ServeOptions) => {
      const { CannotListen } = await import('../../main.js')
      const { startDemo } = await import('../../demo.js')
      const link = await startDemo(environmentWith(options)).catch(orRefuse(CannotListen))
      printLines([`示例项目已打开：${link}`, '数据只在临时文件夹中，关闭后不保留。按 Ctrl+C 结束。'])
    })
}
