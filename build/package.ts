// `node build/run.mjs package`: the installer for the machine that it runs on, in `out/`.
import { Arch, Platform } from 'electron-builder'
import { packageApp } from './package-app.ts'

const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64
for (const path of await packageApp({ platform: Platform.current(), arch })) process.stdout.write(`${path}\n`)
