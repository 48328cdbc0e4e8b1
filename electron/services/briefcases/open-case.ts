import { AppError } from '../../../shared/errors.ts'
import { indexProgramme } from '../../../shared/rules/index-programme.ts'
import { shortMeeting } from '../../../shared/rules/meeting-words.ts'
import type { Case } from '../../briefcase/case-file.ts'
import { openReadOnly, type ReadStore } from '../../store/store.ts'
import { placeFresh } from '../fresh-file.ts'
import { othersNotes } from '../merge-notes.ts'
import type { Programmes } from '../programmes.ts'
import { caseOf } from './case-about.ts'

/**
 * Puts the file that `unpackCase` made at `part` among the programmes. A newer pack for the same programme, meeting and person takes
 * the place of the one that is there, whose annotations stay, and what its papers said before. `file` is the name that it came
 * under. Returns the programme's id
 * and whether there was an older one. Throws `older-pack`; nothing is changed then.
 */
export function openCase(
  programmes: Programmes,
  part: string,
  file: string,
): { programme: string; replaced: boolean } {
  const fresh = openReadOnly(part)
  let called: string
  try {
    const programme = takePlace(programmes, fresh, file)
    if (programme !== null) return { programme, replaced: true }
    called = nameOf(fresh)
  } finally {
    // Windows moves no open file.
    fresh.close()
  }
  return { programme: placeFresh(part, programmes.home.programmes, called).id, replaced: false }
}

/** The id of the programme whose place it took; null where there is none. */
function takePlace(programmes: Programmes, fresh: ReadStore, file: string): string | null {
  const [pack, opened] = [caseOf(fresh), fresh.openedCase()]
  if (!pack || !opened) throw new Error('the file was made from no pack')
  const { programme, meeting, for: whom, state, hash } = pack
  const before = programmes
    .list()
    .find(
      ({ case: other }) =>
        other?.programme.id === programme.id &&
        other.meeting.id === meeting.id &&
        other.for.person === whom.person,
    )
  if (!before?.case) return null
  const here = before.case
  if (isOlder(state, here.state))
    throw new AppError('older-pack', { file, here: here.state.at ?? '', brought: state.at ?? '' })
  const annotations = fresh.annotationChanges()
  programmes.write(before.id, (store) => {
    if (here.hash !== hash) store.replaceCase(fresh, opened)
    if (annotations.length > 0) store.annotate(annotations, othersNotes)
  })
  return before.id
}

function nameOf(fresh: ReadStore): string {
  const [indexed, pack] = [indexProgramme(fresh.programme()), caseOf(fresh)]
  const own = indexed.meetings.get(pack?.meeting.id ?? '')
  return `Pack ${own ? shortMeeting(own, indexed) : pack?.meeting.name}`
}

/** By the count of changes and by the moment of the last: where a clock was put right, or a backup restored, they disagree. */
const isOlder = (a: Case['state'], b: Case['state']): boolean =>
  a.mark <= b.mark && (a.at ?? '') <= (b.at ?? '') && (a.mark < b.mark || (a.at ?? '') < (b.at ?? ''))
