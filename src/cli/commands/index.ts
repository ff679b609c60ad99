import type { Command } from 'commander'
import type { AddCommand } from '../command'

/** Each command's file is loaded when it is called: reading a text needs neither the web nor a database. */
const loaders: Readonly<Record<string, () => Promise<AddCommand>>> = {
  serve: async () => (await import('./serve.js')).serveCommand,
  demo: async () => (await import('./serve.js')).demoCommand,
  audit: async () => (await import('./audit.js')).auditCommand,
  read: async () => (await import('./read.js')).readCommand,
  table: async () => (await import('./table.js')).tableCommand,
  note: async () => (await import('./note.js')).noteCommand,
  parse: async () => (await import('./parse.js')).parseCommand,
  outline: async () => (await import('./outline.js')).outlineCommand,
  landing: async () => (await import('./landing.js')).landingCommand,
  compare: async () => (await import('./compare.js')).compareCommand,
  import: async () => (await import('./importData.js')).importCommand,
  export: async () => (await import('./exportData.js')).exportCommand,
  backup: async () => (await import('./backup.js')).backupCommand,
  restore: async () => (await import('./backup.js')).restoreCommand,
  verify: async () => (await import('./verify.js')).verifyCommand,
}

/** Adds the command that was called, or all of them where the call names none: for help, or to be refused. */
export const addCommands = async (
  program: Command,
  finish: (status: number) => void,
  called: string | undefined,
): Promise<void> => {
  const load = Object.hasOwn(loaders, called ?? '') ? loaders[called ?? ''] : undefined
  const wanted = load === undefined ? Object.values(loaders) : [load]
  for (const each of wanted) (await each())(program, finish)
}
