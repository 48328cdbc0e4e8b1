import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Issue } from '../../shared/records/issue.ts'
import { paragraphWords, versionWords } from '../../shared/rules/issuing/issued-as.ts'
import { onFile } from '../services/file-error.ts'
import { keepIssue, makeIssue } from '../services/issuing/issue-pack.ts'
import { parseIssue } from '../services/issuing/parse-issue.ts'
import { writeWhole } from '../services/write-whole.ts'
import { openReadOnly, openStore, type ReadStore } from '../store/store.ts'
import { type Call, UsageError } from './command.ts'
import { parseRequest } from './make-document.ts'
import { print, printJson, showProgress } from './print.ts'
import { requestFields } from './request-fields.ts'
import { storeOptions } from './store-options.ts'
import { outPath, typedPath } from './typed-path.ts'

/** Issues a meeting's pack and writes its files; with `--version` writes again the files of an issue that went out. */
export async function run({ positionals, values }: Call): Promise<void> {
  const file = typedPath(positionals[0] ?? '')
  const folder = folderAt(String(values.out))
  if (values.version !== undefined) return again(file, folder, values)
  const { supplementary, on, version: _, ...rest } = values
  // Its fields are those of a pack, and are checked as such.
  const pack = parseRequest({ document: 'pack', ...requestFields(rest) })
  const asked = parseIssue({ ...pack, on, kind: supplementary ? 'supplementary' : 'full' })
  const options = storeOptions()
  const store = openStore(file, options)
  const { progress, end } = showProgress()
  try {
    const made = await makeIssue(store, asked, { progress, plain: values.plain === true })
    folder.make()
    const paths = made.issue.files.map(({ name }) => outPath(join(folder.path, name), file))
    const issue = keepIssue(store, made, options.clock)
    made.files.forEach(({ bytes }, i) => {
      writeWhole(paths[i] ?? '', bytes)
    })
    end()
    tell(issue, paths, values.json === true)
  } finally {
    end()
    store.close()
  }
}

function again(file: string, folder: ReturnType<typeof folderAt>, values: Call['values']): void {
  const version = Number(values.version)
  if (!Number.isInteger(version) || version < 1) throw new UsageError('--version is a whole number from 1.')
  const store = openReadOnly(file)
  try {
    const meeting = String(values.meeting)
    const issue = store.issues(meeting).find((one) => one.version === version)
    if (!issue) throw new AppError('not-found', { what: 'issue', id: `${meeting}, version ${version}` })
    folder.make()
    tell(issue, writeFiles(store, issue, folder.path, file), values.json === true)
  } finally {
    store.close()
  }
}

const writeFiles = (store: ReadStore, issue: Issue, folder: string, file: string): string[] =>
  issue.files.map(({ copy, name }) => {
    const bytes = store.issuedFile(issue.meeting, issue.version, copy)
    if (!bytes)
      throw new AppError('damaged', { file: basename(file), reason: `the bytes of “${name}” are gone` })
    const path = outPath(join(folder, name), file)
    writeWhole(path, bytes)
    return path
  })

/** The folder is made where only it is missing, and not before there is something to put in it. */
function folderAt(typed: string) {
  const path = typedPath(typed)
  return {
    path,
    make() {
      onFile(path, () => mkdirSync(path, { recursive: true }))
    },
  }
}

function tell(issue: Issue, paths: string[], isJson: boolean): void {
  const { labels: _labels, parts: _parts, ...rest } = issue
  const files = issue.files.map((of, i) => ({ ...of, path: paths[i] }))
  if (isJson) {
    printJson({ ...rest, files })
    return
  }
  print(`${versionWords(issue)}${issue.kind === 'supplementary' ? ', supplementary' : ''}\n`)
  for (const { number, title, what, ...of } of issue.changes) {
    const words = paragraphWords(of)
    print(`  ${what}: ${number === '' ? '' : `${number} `}${title}${words === '' ? '' : ` (${words})`}\n`)
  }
  for (const { name, hash, bytes } of files)
    print(`  ${name}, ${Math.ceil(bytes / 1024)} KB, SHA-256 ${hash}\n`)
}
