import type { UpdateRow } from '../../../shared/api.ts'
import type { Update } from '../../../shared/records/update.ts'
import type { RichText } from '../../../shared/rich-text.ts'
import { api } from '../../api/api.ts'
import { freshBlockId } from '../../editor/fresh-block-id.ts'

const bodyOf = async (programme: string, update: string): Promise<RichText> => {
  const { record } = await api.record(programme, 'updates', update)
  return (record as Update).body // of the list of updates
}

/** An update with its text, which the list leaves out: a new one has none yet. */
export const wholeUpdate =
  (programme: string) =>
  async ({ id, revision, record }: UpdateRow): Promise<object> => ({
    ...record,
    body: revision === 0 ? [] : await bodyOf(programme, id),
  })

/** Writes a new update of the same workstream that begins with the words of an earlier one; its id. */
export async function startFrom(
  programme: string,
  { id: earlier, record }: UpdateRow,
  asOf: string,
): Promise<string> {
  const body = await bodyOf(programme, earlier)
  // Every block is a new one, and what points to a block of the same text points to the new one.
  const ids = new Map(body.map((block) => [block.id, freshBlockId()]))
  const text = JSON.stringify(body).replace(/"id":"([a-z0-9]{1,32})"/g, (whole, old: string) => {
    const fresh = ids.get(old)
    return fresh === undefined ? whole : `"id":"${fresh}"`
  })
  const { author, marking, workstream, audience } = record
  const id = crypto.randomUUID().replaceAll('-', '')
  const update = {
    id,
    workstream,
    audience,
    asOf,
    ...(author === undefined ? {} : { author }),
    ...(marking === undefined ? {} : { marking }),
    stage: 'received',
    clearances: [],
    body: JSON.parse(text),
  }
  await api.putRecord(programme, 'updates', update, { base: null })
  return id
}
