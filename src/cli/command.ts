import type { Command } from 'commander'

/** Adds one command to the program; `finish` takes the exit status. */
export type AddCommand = (program: Command, finish: (status: number) => void) => void
