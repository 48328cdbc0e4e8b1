#!/usr/bin/env node
// The command line: the same services as the window's, from a terminal.
import { enableCompileCache } from 'node:module'

// Before anything is loaded: half of a short command's time is reading sources.
enableCompileCache()
const { main } = await import('./cli/main.ts')
const code = await main(process.argv.slice(2))
// A command may have said itself that what it found is a refusal.
if (code !== 0) process.exitCode = code
