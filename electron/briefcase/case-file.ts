import type { randomBytes } from 'node:crypto'
import { type CaseBody, caseBody, caseVersion } from '../../shared/briefcase/case-file.ts'
import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import { changeKey } from '../../shared/rules/annotations/fold-annotations.ts'
import { checkProgramme } from '../interchange/read-programme.ts'
import { type ImageOf, writeProgramme } from '../interchange/write-programme.ts'
import { checkChanges } from './check-changes.ts'
import { parseBody } from './parse-body.ts'
import { seal, unseal } from './seal.ts'

/** A case as it is used: its records checked. */
export type Case = Omit<CaseBody, 'records' | 'format' | 'version'> & { records: Programme }

interface Key {
  passphrase?: string | undefined
}

/** The bytes of a `.sederunt-case`: the same for the same case, unless it is protected. See `seal`. */
export const writeCase = (
  { records, annotations, ...about }: Case,
  image: ImageOf,
  key: Key & { random?: typeof randomBytes } = {},
): Promise<Uint8Array<ArrayBuffer>> =>
  seal(
    'case',
    JSON.stringify({
      format: 'sederunt.case',
      version: caseVersion,
      ...inOrder(about),
      records: JSON.parse(writeProgramme(records, image)),
      annotations: annotations.map((change) => JSON.parse(changeKey(change))),
    }),
    key,
  )

const inOrder = ({ programme, meeting, for: whom, state, pack }: Omit<Case, 'records' | 'annotations'>) => ({
  programme: { id: programme.id, name: programme.name },
  meeting: { id: meeting.id, name: meeting.name, day: meeting.day },
  for: { person: whom.person, name: whom.name, role: whom.role, chairs: whom.chairs },
  state: { mark: state.mark, at: state.at },
  pack: {
    numbering: pack.numbering,
    chair: pack.chair,
    without: pack.without,
    order: pack.order,
    asOf: pack.asOf,
    frozen:
      pack.frozen && Object.fromEntries(Object.entries(pack.frozen).sort(([a], [b]) => (a < b ? -1 : 1))),
  },
})

/** Reads a `.sederunt-case`. Throws what `unseal` throws, and `faults` with everything that is wrong with what it says. */
export async function readCase(bytes: Uint8Array, how: Key & { file: string }): Promise<Case> {
  const what = 'pack for reading'
  const { body, faults } = parseBody(await unseal('case', bytes, how), caseBody, { what, file: how.file })
  const { records: value, format: _, version: _2, ...about } = body
  // A key that stands twice was told of with the rest of the records.
  const records = checkProgramme({ value, faults })
  const refuse = (path: string, message: string): never => {
    throw new AppError('faults', { what, faults: [{ path, message }] })
  }
  if (!records.meetings.some(({ id }) => id === about.meeting.id))
    refuse('meeting.id', `there is no meeting "${about.meeting.id}" in its records`)
  if (!records.people.some(({ id }) => id === about.for.person))
    refuse('for.person', `there is no person "${about.for.person}" in its records`)
  checkChanges(about.annotations, about.meeting.id, what)
  return { ...about, records }
}
