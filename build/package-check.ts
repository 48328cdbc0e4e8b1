// `npm run package:check`: packages the app around a stand-in for Electron, looks at what came out, and makes documents
// with what it extracted again. With `--report FILE` the tally is written there.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { extractAll, extractFile } from '@electron/asar'
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { Arch, Platform } from 'electron-builder'
import { faultsOfContents, filesOf, filesWith, isRightBinary, strangeImports } from './archive-contents.ts'
import { createChecklist } from './checklist.ts'
import { packageApp } from './package-app.ts'
import { root } from './run-node.ts'
import { makeStandInRuntime } from './stand-in-runtime.ts'
import { tallyInWords } from './tally.ts'
import { documentByWorker, packByCommandLine } from './try-extracted.ts'

const { values } = parseArgs({ options: { report: { type: 'string' } } })
const say = (words: string) => process.stdout.write(`${words}\n`)
const { check, skip, tally } = createChecklist(say)
const work = mkdtempSync(join(tmpdir(), 'sederunt-package-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
  version: string
}
const architectures = { x64: Arch.x64, arm64: Arch.arm64 }

/** The unpacked app for Linux; the path of its folder. */
async function pack(arch: keyof typeof architectures): Promise<string> {
  const runtime = await makeStandInRuntime(join(work, `runtime-${arch}`), version)
  const output = join(work, arch)
  await packageApp({
    platform: Platform.LINUX,
    arch: architectures[arch],
    target: 'dir',
    overrides: {
      electronDist: runtime,
      directories: { output, buildResources: join(root, 'dist', 'icons') },
    },
  })
  return join(output, arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`)
}

function expect(faults: string[]): void {
  if (faults.length > 0) throw new Error(faults.join('\n'))
}

for (const arch of ['x64', 'arm64'] as const) {
  const target = `linux-${arch}`
  let app = ''
  await check(`${target}: the app is packaged`, async () => {
    app = await pack(arch)
  })
  if (app === '') continue
  const archive = join(app, 'resources', 'app.asar')
  const files = filesOf(archive)

  await check(`${target}: the archive holds the page, the bundles and one binary, and nothing else`, () =>
    expect(faultsOfContents(files, target)),
  )
  await check(`${target}: the binary is the one for ${target}, outside the archive`, () => {
    if (!isRightBinary(archive, root, target)) throw new Error('it is another')
    const outside = readdirSync(`${archive}.unpacked`, { recursive: true, withFileTypes: true }).filter((e) =>
      e.isFile(),
    )
    expect(outside.map(({ name }) => name).filter((name) => name !== `${target}.node`))
  })
  await check(`${target}: the bundles need nothing but Node, Electron and better-sqlite3`, () =>
    expect(strangeImports(archive, files)),
  )
  await check(`${target}: no file tells where it was built`, () => expect(filesWith(archive, files, root)))
  await check(`${target}: package.json says what to start, and nothing of the workshop`, () => {
    const file = JSON.parse(extractFile(archive, 'package.json').toString('utf8')) as Record<string, unknown>
    if (file.main !== 'dist/main/main.js') throw new Error(`it starts ${file.main}`)
    expect(
      ['devDependencies', 'scripts', 'allowScripts'].filter((key) => Object.keys(file[key] ?? {}).length > 0),
    )
  })
  await check(`${target}: beside the archive there is only the runtime`, () =>
    expect(
      readdirSync(join(app, 'resources')).filter(
        (name) => !['app.asar', 'app.asar.unpacked', 'default_app.asar'].includes(name),
      ),
    ),
  )
  await check(`${target}: the fuses are set`, async () => {
    const wire = await getCurrentFuseWire(join(app, 'sederunt'))
    if (wire.version !== FuseVersion.V1) throw new Error(`the fuses are of version ${wire.version}`)
    const wanted = {
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      GrantFileProtocolExtraPrivileges: false,
    }
    const state = (on: boolean) => (on ? FuseState.ENABLE : FuseState.DISABLE)
    expect(
      Object.entries(wanted)
        .filter(([name, on]) => wire[FuseV1Options[name as keyof typeof wanted]] !== state(on)) // an object's own keys
        .map(([name, on]) => `${name} is not ${on ? 'on' : 'off'}`),
    )
  })

  if (target !== `${process.platform}-${process.arch}`) continue
  const extracted = join(work, 'extracted')
  const place = (name: string) => {
    const folder = join(work, name)
    mkdirSync(folder)
    return { app: extracted, folder }
  }
  const isDocument = (bytes: Buffer) => {
    if (bytes.subarray(0, 2).toString() !== 'PK' || !bytes.includes('word/document.xml'))
      throw new Error('what it made is not a Word document')
  }
  await check('what was extracted makes a pack from its command line', async () => {
    extractAll(archive, extracted)
    isDocument(await packByCommandLine(place('by-command-line')))
  })
  await check('what was extracted serves its page, and its worker makes a document', async () => {
    const { page, document } = await documentByWorker(place('by-worker'))
    if (!/<script[^>]*\ssrc="\/assets\//.test(page)) throw new Error('the page has no script')
    isDocument(document)
  })
}
if (process.platform !== 'linux' || !(process.arch in architectures))
  skip('making documents with what was extracted', 'the unpacked app is for Linux')

say(`package: ${tallyInWords([tally])}`)
if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(tally))
process.exitCode = tally.failed > 0 ? 1 : 0
