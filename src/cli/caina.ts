#!/usr/bin/env node
import { call } from './call'

call(process.argv.slice(2)).then(
  status => {
    process.exitCode = status
  },
  error => {
    console.error(error)
    process.exitCode = 2
  },
)
