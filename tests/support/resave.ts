import { execFile, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether LibreOffice is on the PATH. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

/** What a reader of each document sees as text, the labels of its lists included; one line for each paragraph. */
export const toText = (documents: readonly (Uint8Array | string)[]): Promise<string[]> =>
  convert(documents, 'txt', 'txt:Text (encoded):UTF8,LF,,,').then((all) =>
    all.map((bytes) => bytes.toString('utf8')),
  )

/** Each document as a PDF. */
export const toPdf = (documents: readonly (Uint8Array | string)[]): Promise<Buffer[]> =>
  convert(documents, 'pdf', 'pdf')

/** Each document as LibreOffice saves it again. */
export const resaved = (documents: readonly (Uint8Array | string)[]): Promise<Buffer[]> =>
  convert(documents, 'docx', 'docx:MS Word 2007 XML')

/** Documents of another kind, each as LibreOffice writes it for Word. */
export const resavedFrom = (kind: 'html', documents: readonly string[]): Promise<Buffer[]> =>
  convert(
    documents.map((document) => Buffer.from(document, 'utf8')),
    'docx',
    'docx:MS Word 2007 XML',
    { kind, more: ['--infilter=HTML (StarWriter)'] },
  )

/** Converts documents, as bytes or as paths, in one run of LibreOffice with a profile of its own. */
async function convert(
  documents: readonly (Uint8Array | string)[],
  ending: string,
  filter: string,
  { kind = 'docx', more = [] }: { kind?: string; more?: string[] } = {},
): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sederunt-office-'))
  try {
    const names = documents.map((_, i) => join(folder, `${i}.${kind}`))
    await Promise.all(
      documents.map(async (document, i) =>
        writeFile(names[i] ?? '', typeof document === 'string' ? await readFile(document) : document),
      ),
    )
    const out = join(folder, 'out')
    await mkdir(out)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    await run(
      'soffice',
      [profile, '--headless', ...more, '--convert-to', filter, '--outdir', out, ...names],
      {
        timeout: 300_000,
      },
    )
    return await Promise.all(names.map((_, i) => readFile(join(out, `${i}.${ending}`))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
