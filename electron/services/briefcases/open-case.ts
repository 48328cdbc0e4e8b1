import { createHash } from 'node:crypto'
import type { CaseOpened } from '../../../shared/api/briefcases.ts'
import { AppError } from '../../../shared/errors.ts'
import { indexProgramme } from '../../../shared/rules/index-programme.ts'
import { shortMeeting } from '../../../shared/rules/meeting-words.ts'
import type { Case } from '../../briefcase/case-file.ts'
import { createStore, type OpenedCase } from '../../store/store.ts'
import { placedAnnotations } from '../annotations.ts'
import { placeFresh, withPart } from '../fresh-file.ts'
import type { FileContext } from '../programme-files.ts'

/**
 * Makes a pack for reading a programme of its own in the home folder. A newer one for the same programme, meeting and person
 * takes the place of the one that is there, whose annotations stay, and what its papers said before. `file` is the name of its
 * file. Throws `older-pack`; nothing is changed then.
 */
export function openCase({ programmes, clock, ids }: FileContext, pack: Case, file: string): CaseOpened {
  const { records, annotations, ...about } = pack
  const { programme, meeting, for: whom, state } = about
  const hash = createHash('sha256').update(JSON.stringify(pack)).digest('hex')
  const opened: OpenedCase = { about: JSON.stringify(about), hash, opened: clock().toISOString() }
  const before = programmes
    .list()
    .find(
      ({ case: other }) =>
        other?.programme.id === programme.id &&
        other.meeting.id === meeting.id &&
        other.for.person === whom.person,
    )
  const here = before?.case ?? null
  if (here && isOlder(state, here.state))
    throw new AppError('older-pack', { file, here: here.state.at ?? '', brought: state.at ?? '' })
  const indexed = indexProgramme(records)
  const own = indexed.meetings.get(meeting.id)
  const called = own ? shortMeeting(own, indexed) : meeting.name
  const id = before?.id ?? makeFile()
  if (before)
    programmes.write(before.id, (store) => {
      if (here?.hash !== hash) store.replaceCase(records, opened)
      if (annotations.length > 0) store.annotate(annotations, final)
    })
  return {
    programme: id,
    meeting: meeting.id,
    case: { ...about, hash, opened: opened.opened },
    replaced: before !== undefined,
    annotations: placedAnnotations(programmes.read(id), { meeting: meeting.id }),
  }

  function makeFile(): string {
    return withPart(programmes.home.incoming, (part) => {
      const store = createStore(part, records, { clock, ids })
      try {
        if (annotations.length > 0) store.annotate(annotations, final)
        store.noteCase(opened)
      } finally {
        store.close()
      }
      return placeFresh(part, programmes.home.programmes, `Pack ${called}`).id
    })
  }
}

/** What came with the pack is another person's, and so nobody's to undo here. */
const final = { final: true } as const

/** By the count of changes and by the moment of the last: where a clock was put right, or a backup restored, they disagree. */
const isOlder = (a: Case['state'], b: Case['state']): boolean =>
  a.mark <= b.mark && (a.at ?? '') <= (b.at ?? '') && (a.mark < b.mark || (a.at ?? '') < (b.at ?? ''))
