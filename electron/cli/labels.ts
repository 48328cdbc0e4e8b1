import { labelsOf } from '../../shared/rules/labels.ts'
import { planDocument } from '../../shared/rules/plan-document.ts'
import { frozenFor } from '../services/frozen.ts'
import { openReadOnly } from '../store/store.ts'
import { type Call, UsageError } from './command.ts'
import { parseRequest } from './make-document.ts'
import { printJson } from './print.ts'
import { requestFields } from './request-fields.ts'
import { typedPath } from './typed-path.ts'

/** The blocks of a meeting's pack, or of one paper, as they are printed. */
export function run({ positionals, values }: Call): void {
  const fields = requestFields(values)
  if (values.paper !== undefined) {
    // A paper alone is numbered by itself either way.
    if (values.numbering !== undefined && !['by-paper', 'through'].includes(String(values.numbering)))
      throw new UsageError('--numbering is by-paper or through.')
    delete fields.numbering
    if (values.without !== undefined || values.order !== undefined)
      throw new UsageError('--without and --order are for the pack of a meeting.')
  }
  const request = parseRequest({ document: values.paper === undefined ? 'pack' : 'paper', ...fields })
  const store = openReadOnly(typedPath(positionals[0] ?? ''))
  try {
    printJson(labelsOf(planDocument(store.programme(), request, frozenFor(store, request)).plan))
  } finally {
    store.close()
  }
}
