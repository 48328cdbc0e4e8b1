import { basename } from 'node:path'
import { type DocumentRequest, documentRequest } from '../../shared/document-request.ts'
import { makeDocument } from '../services/documents.ts'
import { writeWhole } from '../services/write-whole.ts'
import { openReadOnly, type ReadStore } from '../store/store.ts'
import { type Call, UsageError } from './command.ts'
import { personCalled } from './person-called.ts'
import { print, printError, printJson, showProgress } from './print.ts'
import { requestFields } from './request-fields.ts'
import { outPath, typedPath } from './typed-path.ts'

/** Any of the documents: which one is the command's own name. */
export const run = (call: Call): Promise<void> =>
  makeOf(call, { document: call.command, ...requestFields(call.values) })

/** Makes the document of a request whose fields are still to be checked. */
export async function makeOf(call: Call, fields: Record<string, unknown>): Promise<void> {
  const asked = parseRequest(fields)
  const file = typedPath(call.positionals[0] ?? '')
  const out = outPath(String(call.values.out), file)
  const { progress, end } = showProgress()
  const store = openReadOnly(file)
  try {
    const request = forWhom(asked, call, store)
    const { fileName, bytes, findings } = await makeDocument(store, request, {
      progress,
      plain: call.values.plain === true,
    })
    writeWhole(out, bytes)
    end()
    if (call.values.json) printJson({ out, fileName, bytes: bytes.length, findings })
    else {
      print(`${basename(out)}: ${fileName.replace(/\.docx$/, '')}, ${Math.ceil(bytes.length / 1024)} KB\n`)
      for (const finding of findings) printError(`To look at: ${finding.message}\n`)
    }
  } finally {
    end()
    store.close()
  }
}

/** A pack for one person, who may be named in words: ids alone are checked with the rest. */
function forWhom(request: DocumentRequest, { values }: Call, store: ReadStore): DocumentRequest {
  if (request.document !== 'pack' || typeof values.for !== 'string') return request
  return { ...request, for: personCalled(store.programme().people, values.for).id }
}

/** Throws `UsageError` for a day that does not exist, an id that cannot be one, a numbering that there is not. */
export function parseRequest(fields: Record<string, unknown>) {
  const parsed = documentRequest.safeParse(fields)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const name =
    issue?.path[0] === undefined
      ? ''
      : `--${String(issue.path[0]).replace('asOf', 'as-of').replace('notesOf', 'notes-of')} `
  throw new UsageError(
    `${name}${issue?.code === 'invalid_value' ? `is ${issue.values.join(' or ')}` : (issue?.message ?? '')}.`,
  )
}
