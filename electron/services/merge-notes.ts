import { type Arrival, type ArrivedNote, arrivals, type MergeReport } from '../../shared/api/briefcases.ts'
import { AppError } from '../../shared/errors.ts'
import type { AnchorSubject, Annotation } from '../../shared/records/annotation.ts'
import { fates } from '../../shared/rules/annotations/carry.ts'
import { changeKey, foldAnnotations } from '../../shared/rules/annotations/fold-annotations.ts'
import { printDays } from '../../shared/rules/dates.ts'
import { type Indexed, indexProgramme } from '../../shared/rules/index-programme.ts'
import { labelsOf } from '../../shared/rules/labels.ts'
import { daysOf } from '../../shared/rules/meeting-words.ts'
import { planDocument } from '../../shared/rules/plan-document.ts'
import { annotationHistories } from '../../shared/rules/recipients/annotation-history.ts'
import type { Notes } from '../briefcase/notes-file.ts'
import type { ReadStore, Store } from '../store/store.ts'
import { placeAnnotations } from './annotations.ts'
import { frozenFor } from './frozen.ts'

/** No step for undo: they are another person's, and no second merge could bring back what was removed over them. */
export const othersNotes = { final: true } as const

/**
 * Puts the notes of a file with those that are here, and says what came in and where each stands now. The order in which files
 * come does not matter, nor how often. `file` is its name. Throws `unreadable` for notes on another programme or meeting.
 */
export function mergeNotes(store: Store, notes: Notes, file: string): MergeReport {
  const report = reportMerge(store, notes, file)
  store.annotate(notes.annotations, othersNotes)
  return report
}

type Read = Pick<
  ReadStore,
  'programme' | 'identity' | 'annotationChanges' | 'textVersions' | 'issues' | 'openedCase'
>

/** What `mergeNotes` will say of notes that are not here yet; nothing is stored. Throws what it throws. */
export function reportMerge(store: Read, notes: Notes, file: string): MergeReport {
  const programme = store.programme()
  const indexed = indexProgramme(programme)
  const refuse = (reason: string): never => {
    throw new AppError('unreadable', { file, reason })
  }
  // An export and import gives a programme another identity, and does not make it another programme.
  if (notes.programme.id !== store.identity() && notes.programme.name !== programme.programme.name)
    refuse(`Its notes are on a pack of another programme, “${notes.programme.name}”`)
  if (!indexed.meetings.has(notes.meeting.id))
    refuse(`Its notes are on a meeting that is not in this programme: ${notes.meeting.name}`)

  const before = store.annotationChanges()
  const here = new Set(before.map(changeKey))
  const isNew = notes.annotations.map((change) => {
    const key = changeKey(change)
    const is = !here.has(key)
    here.add(key)
    return is
  })
  const after = [...before, ...notes.annotations.filter((_, i) => isNew[i])]
  const spoken = new Set(notes.annotations.map(({ annotation }) => annotation))
  const known = new Map(
    notes.annotations.filter((_, i) => isNew[i]).map(({ annotation }) => [annotation, true]),
  )
  const was = byId(foldAnnotations(before))
  const is = byId(foldAnnotations(after))
  const placed = new Map(
    placeAnnotations(
      store,
      [...is.values()].filter(({ id }) => spoken.has(id)),
    ).map((one) => [one.id, one.place]),
  )
  const labels = packLabels(store, notes.meeting.id)
  const gone = new Set([...spoken].filter((id) => !is.has(id) && !was.has(id)))
  const lost = byId(
    annotationHistories(after.filter(({ annotation }) => gone.has(annotation))).flatMap(({ changes }) =>
      foldAnnotations(
        changes.map(({ set: { removed: _, answers: _2, ...set }, ...rest }) => ({ ...rest, set })),
      ),
    ),
  )
  const arrived = [...spoken].sort().flatMap((id): ArrivedNote[] => {
    const [old, now] = [was.get(id), is.get(id)]
    const one = now ?? old ?? lost.get(id)
    if (!one) return []
    const place = placed.get(id) ?? null
    const block = place?.block ?? null
    return [
      {
        annotation: id,
        arrival: known.has(id) ? arrivalOf(old, now) : 'known',
        author: one.author.name,
        kind: one.kind,
        for: one.for,
        text: one.text,
        was: old && now && old.text !== now.text ? old.text : null,
        answers: one.answers,
        on: one.on.of,
        about: aboutOf(one.on.of, indexed),
        paragraph: block === null ? null : (labels.get(block) ?? null),
        madeOn: one.on.label ?? null,
        quote: one.on.quote,
        place,
      },
    ]
  })
  const added = isNew.filter(Boolean).length
  return {
    from: notes.from,
    meeting: { id: notes.meeting.id, name: notes.meeting.name },
    changes: { added, known: isNew.length - added },
    counts: counted(
      arrivals,
      arrived.map(({ arrival }) => arrival),
    ),
    places: counted(
      fates,
      arrived.flatMap(({ place }) => place?.fate ?? []),
    ),
    notes: arrived.sort(inPrintedOrder([...labels.keys()])),
  }
}

const byId = (annotations: Annotation[]): Map<string, Annotation> =>
  new Map(annotations.map((one) => [one.id, one]))

function arrivalOf(old: Annotation | undefined, now: Annotation | undefined): Arrival {
  if (!now) return old ? 'removed' : 'known'
  if (!old) return now.answers === null ? 'new' : 'reply'
  if (old.text !== now.text || old.kind !== now.kind || old.for !== now.for) return 'edited'
  if (old.resolved !== now.resolved) return now.resolved ? 'resolved' : 'reopened'
  return JSON.stringify(old.on) === JSON.stringify(now.on) ? 'known' : 'edited'
}

function counted<K extends string>(keys: readonly K[], found: K[]): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number> // one for each key
  for (const key of found) counts[key]++
  return counts
}

/** The printed number of every block of the meeting's pack, in printed order; numbered paper by paper. */
function packLabels(store: Read, meeting: string): Map<string, string | null> {
  const request = { document: 'pack', meeting, numbering: 'by-paper', chair: false } as const
  const { plan } = planDocument(store.programme(), request, frozenFor(store, request))
  return new Map(labelsOf(plan).map(({ id, label }) => [id, label?.replace(/\.$/, '') ?? null]))
}

function inPrintedOrder(blocks: string[]): (a: ArrivedNote, b: ArrivedNote) => number {
  const places = new Map(blocks.map((block, i) => [block, i]))
  const at = ({ place }: ArrivedNote): number => places.get(place?.block ?? '') ?? blocks.length
  return (a, b) => at(a) - at(b) || (a.annotation < b.annotation ? -1 : 1)
}

/** What an annotation stands on, as people call it. */
export function aboutOf(
  of: AnchorSubject,
  { papers, paperNumbers, meetings, groups, itemPlace }: Indexed,
): string {
  if ('paper' in of) return paperNumbers.get(of.paper) ?? `“${papers.get(of.paper)?.title ?? of.paper}”`
  if ('item' in of) {
    const place = itemPlace.get(of.item)
    if (!place) return `item ${of.item}`
    return place.number === null ? place.item.title : `Item ${place.number}: ${place.item.title}`
  }
  if ('pack' in of) return 'the pack'
  const meeting = meetings.get(of.minutes)
  if (!meeting) return 'minutes'
  return `${groups.get(meeting.group)?.minutesTitle ?? 'Minutes'} of ${printDays(daysOf(meeting))}`
}
