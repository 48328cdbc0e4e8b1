// `node tests/word/corpus/make-corpus.ts`: makes the documents of the corpus anew. Needs LibreOffice, pandoc and python-docx;
// each program stamps its own time and version into its files, so made again they differ in bytes and not in what they say.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Document, Packer } from 'docx'
import { render } from '../../support/plans.ts'
import { docx } from '../read/build-docx.ts'
import { byDocxLibrary } from './by-docx-library.ts'
import { byHand } from './by-hand.ts'
import { byLibreOffice } from './by-libreoffice.ts'
import { byPandoc } from './by-pandoc.ts'
import { bySederunt } from './by-sederunt.ts'
import { resavedByLibreOffice } from './resaved.ts'

const here = import.meta.dirname
const out = join(here, 'documents')
const work = mkdtempSync(join(tmpdir(), 'sederunt-corpus-'))
const image = join(work, 'map.png')
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR4nGP4z8AAQhAKAwA19gX7nCtLRQAAAABJRU5ErkJggg=='

try {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out)
  writeFileSync(image, Buffer.from(png, 'base64'))
  for (const { name, docx: of } of byHand) writeFileSync(join(out, `hand-${name}.docx`), docx(of))
  for (const { name, plan } of bySederunt)
    writeFileSync(join(out, `sederunt-${name}.docx`), await render(plan))
  for (const { name, make } of byDocxLibrary)
    writeFileSync(join(out, `docx-${name}.docx`), await Packer.toBuffer(new Document(make(image))))
  for (const { name, markdown, more = [] } of byPandoc)
    execFileSync('pandoc', [...more, '-o', join(out, `pandoc-${name}.docx`)], {
      input: markdown.replaceAll('IMAGE', image),
    })
  execFileSync('/usr/bin/python3', [join(here, 'by-python-docx.py'), out, image])
  for (const { name, kind, source } of byLibreOffice) {
    writeFileSync(join(work, `libreoffice-${name}.${kind}`), source)
    office(join(work, `libreoffice-${name}.${kind}`), kind === 'html' ? ['--infilter=HTML (StarWriter)'] : [])
  }
  for (const name of resavedByLibreOffice) office(join(out, `${name}.docx`), [], `resaved-${name}`)
  process.stdout.write(`${readdirSync(out).length} documents in ${out}\n`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

function office(file: string, more: string[], name?: string): void {
  const to = name === undefined ? out : work
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`
  execFileSync(
    'soffice',
    [profile, '--headless', ...more, '--convert-to', 'docx:MS Word 2007 XML', '--outdir', to, file],
    { stdio: 'ignore' },
  )
  const made = (file.split('/').at(-1) ?? '').replace(/\.\w+$/, '.docx')
  if (name !== undefined) renameSync(join(work, made), join(out, `${name}.docx`))
}
