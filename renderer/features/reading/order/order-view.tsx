import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReadingNote, ReadingPart } from '../../../../shared/api.ts'
import type { DocumentRequest } from '../../../../shared/document-request.ts'
import { readable } from '../../../../shared/rules/annotations/block-text.ts'
import { makeAnchor } from '../../../../shared/rules/annotations/make-anchor.ts'
import type { PlanBlock, PlanPart } from '../../../../shared/rules/plan.ts'
import { printedIn } from '../../../../shared/rules/reading/said-in.ts'
import { api } from '../../../api/api.ts'
import { queries } from '../../../api/queries.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { startJob } from '../../jobs/tray.ts'
import { subjectKey } from '../notes/apply-writes.ts'
import { freshNote } from '../notes/make-note.ts'
import { isMine, me, withName } from '../notes/me.ts'
import { kindWords, placeWords } from '../notes/note-words.ts'
import { NotesHere } from '../notes/notes-here.tsx'
import { lastScope, useNotes } from '../notes/notes-state.ts'
import { type Spot, useReader } from '../reader.ts'
import { Block } from '../text/block.tsx'
import './order.css'

interface OrderViewProps {
  onGo: (spot: Spot | null, id: string) => void
}

/** The day in order: for each item the clock, what is sought, open actions, interests and the notes on its papers beside it. */
export const OrderView = ({ onGo }: OrderViewProps) => {
  const reader = useReader()
  const { store } = useNotes()
  const all = store.all.use()
  const who = me.use()
  const pack = reader.pack.use()
  const [withNotes, setWithNotes] = useState(true)
  const request: DocumentRequest = { document: 'annotated-agenda', meeting: reader.meeting }
  const { plan } = useSuspenseQuery(queries.plan(reader.programme, request)).data
  const part = plan.parts[0]
  const groups = useMemo(() => (part ? groupsOf(part, pack.items) : []), [part, pack.items])
  const itemOf = useMemo(() => {
    const items = new Map(
      pack.parts.flatMap(({ subject, item }): [string, string | null][] =>
        subject ? [[subjectKey(subject), item]] : [],
      ),
    )
    return ({ of }: ReadingNote) => ('item' in of ? of.item : (items.get(subjectKey(of)) ?? null))
  }, [pack.parts])
  const open = all.filter(
    (note) =>
      note.answers === null &&
      !note.resolved &&
      (note.for === 'shared' || isMine(note.author, reader.programme, who)),
  )
  const toWord: DocumentRequest = {
    ...request,
    ...(withNotes && { notes: true, ...(who && { notesOf: who.people[reader.programme] ?? who.name }) }),
  }
  if (!part) return null
  return (
    <section className="ro" aria-label="Running order">
      <div className="ro-tools">
        <h2>Running order</h2>
        <label className="ro-with">
          <input type="checkbox" checked={withNotes} onChange={() => setWithNotes(!withNotes)} />
          With my notes and those that are shared
        </label>
        <Button icon="print" onPress={() => window.print()}>
          Print
        </Button>
        <Button icon="save" onPress={() => startJob(() => api.makeDocument(reader.programme, toWord))}>
          Make it in Word
        </Button>
      </div>
      {groups.map((group, i) => {
        const notes = group.item === null ? [] : open.filter((note) => itemOf(note) === group.item)
        const key = group.item ?? `${i}`
        return (
          <div key={key} className="ro-item" data-item={group.item ?? undefined}>
            <div className="ro-said">
              {group.blocks.map(({ block, at }) => (
                <Block
                  key={at}
                  programme={reader.programme}
                  part={listed(part)}
                  block={block}
                  at={at}
                  label={null}
                  notes={[]}
                  notesBefore={0}
                  follow={stay}
                />
              ))}
            </div>
            {withNotes && group.item !== null && <Beside item={group.item} notes={notes} onGo={onGo} />}
          </div>
        )
      })}
    </section>
  )
}

/** The notes beside an item: those on its papers, which lead there, and those on the item itself. */
const Beside = ({
  item,
  notes,
  onGo,
}: {
  item: string
  notes: readonly ReadingNote[]
  onGo: OrderViewProps['onGo']
}) => {
  const reader = useReader()
  const { active, draft } = useNotes()
  const pack = reader.pack.use()
  const onPapers = notes.filter(({ of }) => !('item' in of))
  const raised = onPapers.filter(({ kind }) => kind === 'raise')
  const others = onPapers.filter(({ kind }) => kind !== 'raise')
  const write = () =>
    withName(() => {
      const on = makeAnchor([], { meeting: reader.meeting, of: { item } })
      const note = on && freshNote(on, { programme: reader.programme, kind: 'note', scope: lastScope.get() })
      if (!note) return
      active.set(null)
      draft.set({ note, on })
    })
  const go = (note: ReadingNote) => {
    const part = pack.parts.find(({ subject }) => subject && subjectKey(subject) === subjectKey(note.of))
    const block = part && reader.loaded(part.key)?.byId.get(note.place.block ?? '')
    onGo(part ? { part: part.key, block: block ?? 0 } : null, note.id)
  }
  return (
    <div className="ro-notes rd-beside">
      <ul>
        {[...raised, ...others].map((note) => (
          <li key={note.id} className={`ro-note nt-${note.kind}`}>
            <p className="nt-facts">
              <Icon name={kindWords[note.kind].icon} size={14} />
              {kindWords[note.kind].label}, {placeWords(note)}
            </p>
            <button type="button" className="nl-go" onClick={() => go(note)}>
              {note.text || readable(note.quote) || kindWords[note.kind].label}
            </button>
          </li>
        ))}
      </ul>
      <NotesHere part={itemPart(item)} block={null} label={null} />
      <button type="button" className="nt-act ro-write" onClick={write}>
        Note on this item
      </button>
    </div>
  )
}

/** What stands in it leads nowhere else. */
const stay = () => {}

interface Group {
  /** Null for what stands before the first item and after the last. */
  item: string | null
  blocks: { block: PlanBlock; at: number }[]
}

/** An annotated agenda's blocks by item: each begins with its number and title as a heading. */
export function groupsOf(
  part: Pick<PlanPart, 'blocks'>,
  items: readonly { id: string; number: number | null; title: string }[],
): Group[] {
  const byHeading = new Map(items.map(({ id, number, title }) => [`${number}. ${title}`, id]))
  const groups: Group[] = [{ item: null, blocks: [] }]
  part.blocks.forEach((block, at) => {
    const isHeading = block.type === 'paragraph' && block.style === 'heading2'
    if (isHeading) groups.push({ item: byHeading.get(printedIn(block)) ?? null, blocks: [] })
    // What it is called stands above it already.
    const isTitle =
      groups.length === 1 && block.type === 'paragraph' && /^(title|heading1)$/.test(block.style)
    if (!isTitle) groups.at(-1)?.blocks.push({ block, at })
  })
  return groups.filter(({ blocks }) => blocks.length > 0)
}

/** The plan's part as a block needs it: nothing of it takes notes here. */
const listed = ({ key, kind, title, marking, status, footer, blocks }: PlanPart): ReadingPart => ({
  ...{
    key,
    kind,
    title,
    marking,
    status,
    footer,
    bookmark: 'order',
    subject: null,
    item: null,
    number: null,
  },
  ...{ blocks: blocks.length, footnotes: 0, size: 0, mark: '' },
})

const itemParts = new Map<string, ReadingPart>()
/** What notes on an item stand on. */
function itemPart(item: string): ReadingPart {
  const made = itemParts.get(item) ?? {
    ...{ key: `item/${item}`, kind: 'agenda' as const, title: 'this item', marking: null, status: null },
    ...{ footer: '', bookmark: 'item', subject: { item }, item, number: null },
    ...{ blocks: 0, footnotes: 0, size: 0, mark: '' },
  }
  itemParts.set(item, made)
  return made
}
