import type { Programme } from '../../interchange.ts'
import type { Anchor, AnnotationChange, AnnotationScope } from '../../records/annotation.ts'
import type { Id } from '../../records/basics.ts'
import type { RichText } from '../../rich-text.ts'
import { carryAnchors } from '../annotations/carry.ts'
import { makeAnchor } from '../annotations/make-anchor.ts'
import { mayReadScope } from '../annotations/may-read.ts'
import { subjectText } from '../annotations/subject-text.ts'
import { type AnnotationHistory, annotationHistories, asItStands, asRemoved } from './annotation-history.ts'
import type { Recipient } from './recipient.ts'

/**
 * The changes of annotations that go out with a meeting's pack: the recipient's own as they made them; of other people's what is
 * shared, and what is for the secretariat to the secretariat, each as it stands now and on the words as they are now, without
 * what it said before. One that the recipient could read once and may no more goes as a removal without a word.
 * @param visible what `programmeFor` says that the recipient may see: nothing goes that stands on anything else
 */
export function annotationsFor(
  changes: Iterable<AnnotationChange>,
  visible: Programme,
  { meeting, recipient }: { meeting: Id; recipient: Recipient },
): AnnotationChange[] {
  const texts = new Map<string, RichText | null>()
  const textOf = (of: Anchor['of']): RichText | null => {
    const key = JSON.stringify(of)
    if (!texts.has(key)) texts.set(key, isThere(visible, meeting, of) ? subjectText(visible, of) : null)
    return texts.get(key) ?? null
  }
  const mayRead = (scope: AnnotationScope): boolean =>
    mayReadScope(scope, { isSecretariat: recipient.role === 'secretariat' })
  const histories = annotationHistories(changes).filter(({ changes: all }) =>
    all.some(({ set }) => set.on?.meeting === meeting),
  )
  const isOwn = ({ author }: AnnotationHistory): boolean => author?.person === recipient.person
  const readable = new Set(
    histories
      .filter(
        (one) => one.now !== null && textOf(one.now.on.of) !== null && (isOwn(one) || mayRead(one.now.for)),
      )
      .map(({ id }) => id),
  )
  return histories.flatMap((history): AnnotationChange[] => {
    const { now, id } = history
    const stands = now !== null && readable.has(id) && (now.answers === null || readable.has(now.answers))
    if (isOwn(history)) return stands ? ownChanges(history, textOf) : (asRemovedOwn(history) ?? [])
    if (stands)
      return [asItStands(history, onPresentWords(now.on, textOf(now.on.of)))].filter((one) => one !== null)
    const couldRead = history.scopes.some(mayRead)
    return couldRead ? [asRemoved(history)].filter((one) => one !== null) : []
  })
}

/**
 * A person's own go as they were made, unless one stood on what is not theirs to read any more. Where somebody else put one
 * elsewhere, it may have been on a text that its author never had: that goes on the words as they are now.
 */
function ownChanges(
  { changes, author }: AnnotationHistory,
  textOf: (of: Anchor['of']) => RichText | null,
): AnnotationChange[] {
  return changes.flatMap((change) => {
    const { by, set } = change
    if (set.on === undefined) return [change]
    const text = textOf(set.on.of)
    if (text === null) return []
    return [
      by.person === author?.person
        ? change
        : { ...change, set: { ...set, on: onPresentWords(set.on, text) } },
    ]
  })
}

/** Of a person's own that was removed the removal alone; of one on what is kept from them now nothing: they have it. */
const asRemovedOwn = (history: AnnotationHistory): AnnotationChange[] | null => {
  const removal = history.isRemoved ? asRemoved(history) : null
  return removal && [removal]
}

/** Whether an annotation's subject is in the pack with its words: not what only has its name there. */
function isThere(visible: Programme, meeting: Id, of: Anchor['of']): boolean {
  if ('item' in of)
    return visible.meetings.some(
      ({ id, agenda }) => id === meeting && agenda.some((item) => item.id === of.item),
    )
  if ('pack' in of) return of.pack === meeting
  if ('minutes' in of)
    return visible.meetings.some(({ id, minutes }) => id === of.minutes && minutes !== undefined)
  const paper = visible.papers.find(({ id }) => id === of.paper)
  if (!paper) return false
  return (
    paper.meeting === meeting ||
    visible.meetings.some(
      ({ id, agenda }) => id === meeting && agenda.some(({ papers }) => papers.includes(of.paper)),
    )
  )
}

/** An anchor on the words as they are now, so that none of an earlier text goes out with it. */
function onPresentWords(anchor: Anchor, text: RichText | null): Anchor {
  const { meeting, of, label } = anchor
  const [place] = text ? carryAnchors([anchor], text) : []
  const made =
    text && place && place.block !== null
      ? makeAnchor(text, { meeting, of, block: place.block, range: place.range ?? undefined, label })
      : null
  return made ?? { meeting, of, quote: '', text: '', before: '', after: '' }
}
