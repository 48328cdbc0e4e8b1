import type { z } from 'zod'
import { programmeSchema } from '../../../shared/interchange.ts'
import type { RichText } from '../../../shared/rich-text.ts'
import { imageHash, type Named, named, withBodies } from '../body-parts.ts'
import { lists, type RecordTables, whatOf } from '../records/tables.ts'
import type { Finding } from '../store-types.ts'

/** Stands for a stored image where a schema asks for one that is written out. */
const anyImage = 'data:image/png;base64,AAAA'

const asInFile = (body: RichText): RichText =>
  body.some((block) => block.type === 'image')
    ? body.map((block) =>
        block.type === 'image' && imageHash(block.src) ? { ...block, src: anyImage } : block,
      )
    : body

/** Holds every record to its schema; gives the records that could be read. */
export function recordFindings(tables: RecordTables): { findings: Finding[]; records: Named[] } {
  const findings: Finding[] = []
  const records: Named[] = []
  const check = (of: Named, schema: z.ZodType) => {
    const path = of.list === 'programme' ? whatOf(of.list) : `${whatOf(of.list)} "${of.record.id}"`
    try {
      const { error } = schema.safeParse(withBodies(of, asInFile).record)
      for (const issue of error?.issues ?? [])
        findings.push({ path: [path, ...issue.path].join(', '), message: issue.message })
      records.push(of)
    } catch (error) {
      findings.push({ path, message: error instanceof Error ? error.message : String(error) })
    }
  }
  const { shape } = programmeSchema
  for (const details of tables.programme.all()) check(named('programme', details), shape.programme)
  for (const list of lists) {
    const schema = shape[list].def.innerType.def.element // every list is `list(record)`
    for (const record of tables[list].all()) check({ list, record } as Named, schema) // a list and its own record
  }
  return { findings, records }
}
