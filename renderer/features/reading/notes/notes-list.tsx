import { useId, useMemo, useState } from 'react'
import type { ReadingNote } from '../../../../shared/api.ts'
import {
  type AnnotationKind,
  type AnnotationScope,
  annotationKinds,
  annotationScopes,
} from '../../../../shared/records/annotation.ts'
import { readable } from '../../../../shared/rules/annotations/block-text.ts'
import { foldText } from '../../../../shared/rules/reading/find-words.ts'
import { places } from '../../../places.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Link } from '../../../ui/link.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { type Spot, useReader } from '../reader.ts'
import { subjectKey } from './apply-writes.ts'
import { anchorAt, changing, placing as placedAt, removing } from './make-note.ts'
import { isMine, me, withName } from './me.ts'
import { kindWords, noteName, placeWords, scopeWords } from './note-words.ts'
import { useNotes } from './notes-state.ts'

interface Filters {
  kind: AnnotationKind | 'all'
  scope: AnnotationScope | 'all'
  whose: 'all' | 'mine' | 'others'
  state: 'all' | 'open' | 'resolved'
  words: string
}

const everything: Filters = { kind: 'all', scope: 'all', whose: 'all', state: 'all', words: '' }

interface NotesListProps {
  /** Goes to a note in the text; without a spot to the text alone. */
  onGo: (spot: Spot | null, id: string) => void
  /** Goes to the text, to give a note a place there. */
  onPlace: () => void
}

/** Every note by item and paper, narrowed as one likes; those that lost their place come first. */
export const NotesList = ({ onGo, onPlace }: NotesListProps) => {
  const reader = useReader()
  const { store } = useNotes()
  const all = store.all.use()
  const who = me.use()
  const pack = reader.pack.use()
  const [filters, setFilters] = useState(everything)
  const shown = useMemo(() => {
    const answered = Map.groupBy(all, ({ answers }) => answers ?? '')
    const words = foldText(filters.words).trim()
    return all
      .filter(({ answers }) => answers === null)
      .filter((note) => filters.kind === 'all' || note.kind === filters.kind)
      .filter((note) => filters.scope === 'all' || note.for === filters.scope)
      .filter(({ resolved }) => filters.state === 'all' || resolved === (filters.state === 'resolved'))
      .filter(
        ({ author }) =>
          filters.whose === 'all' || isMine(author, reader.programme, who) === (filters.whose === 'mine'),
      )
      .map((note) => ({ note, answers: answered.get(note.id) ?? [] }))
      .filter(({ note, answers }) =>
        [note, ...answers].some((one) =>
          foldText(`${one.text}\n${one.quote}\n${one.author.name}`).includes(words),
        ),
      )
  }, [all, filters, reader.programme, who])
  const lost = shown.filter(({ note }) => note.place.fate === 'orphaned')
  const changed = shown.filter(({ note }) => note.place.fate === 'changed').length
  const groups = useMemo(() => {
    const items = new Map(pack.items.map((item) => [item.id, item]))
    const placed = Map.groupBy(
      shown.filter(({ note }) => note.place.fate !== 'orphaned'),
      ({ note }) => subjectKey(note.of),
    )
    const ofItems = pack.items.map(({ id, number, title }) => ({
      key: `item/${id}`,
      title: `${number === null ? '' : `${number}. `}${title}`,
      part: null,
    }))
    const ofParts = pack.parts
      .filter(({ subject }) => subject !== null)
      .map((part) => {
        const item = part.item === null ? undefined : items.get(part.item)
        return {
          key: part.subject ? subjectKey(part.subject) : '',
          title: [item && `Item ${item.number ?? ''}`, part.number, part.title].filter(Boolean).join(' · '),
          part,
        }
      })
    return [...ofItems, ...ofParts].flatMap((group) => {
      const found = placed.get(group.key) ?? []
      const order = (note: ReadingNote) =>
        group.part ? (reader.loaded(group.part.key)?.byId.get(note.place.block ?? '') ?? -1) : 0
      return found.length === 0
        ? []
        : [{ ...group, notes: found.toSorted((a, b) => order(a.note) - order(b.note)) }]
    })
  }, [pack, shown, reader])
  const spotOf = (note: ReadingNote): Spot | null => {
    const part = pack.parts.find(({ subject }) => subject && subjectKey(subject) === subjectKey(note.of))
    if (!part) return null
    return { part: part.key, block: reader.loaded(part.key)?.byId.get(note.place.block ?? '') ?? 0 }
  }
  const isCarried = all.some(({ place }) => place.fate !== 'kept')
  const count = all.filter(({ answers }) => answers === null).length

  return (
    <section className="nl" aria-label="Notes">
      <div className="nl-filters">
        <SearchField
          label="Find in the notes"
          value={filters.words}
          onChange={(words) => setFilters({ ...filters, words })}
        />
        <Choice
          label="Kind"
          value={filters.kind}
          choices={[
            ['all', 'All kinds'],
            ...annotationKinds.map((kind): [AnnotationKind, string] => [kind, kindWords[kind].label]),
          ]}
          onChoose={(kind) => setFilters({ ...filters, kind })}
        />
        <Choice
          label="Who may read it"
          value={filters.scope}
          choices={[
            ['all', 'For anybody'],
            ...annotationScopes.map((one): [AnnotationScope, string] => [one, scopeWords[one]]),
          ]}
          onChoose={(scope) => setFilters({ ...filters, scope })}
        />
        <Choice
          label="Whose"
          value={filters.whose}
          choices={[
            ['all', 'Everybody’s'],
            ['mine', 'Mine'],
            ['others', 'Other people’s'],
          ]}
          onChoose={(whose) => setFilters({ ...filters, whose })}
        />
        <Choice
          label="State"
          value={filters.state}
          choices={[
            ['all', 'Open and resolved'],
            ['open', 'Open'],
            ['resolved', 'Resolved'],
          ]}
          onChoose={(state) => setFilters({ ...filters, state })}
        />
        <div className="nl-sum">
          <p role="status">
            {shown.length === count ? `${count} in all` : `${shown.length} of ${count}`}
            {changed > 0 && `, ${changed} on words that changed`}
          </p>
          {isCarried && (
            <Link href={places.notesCarried(reader.programme, reader.meeting)} look="quiet">
              Where the notes went
            </Link>
          )}
        </div>
      </div>
      {lost.length > 0 && (
        <section className="nl-group" aria-label="Lost their place">
          <h2>Lost their place</h2>
          <p className="nl-hint">
            What they stood on is not in the pack any more. Give each a place, or let it go.
          </p>
          <ul>
            {lost.map(({ note }) => (
              <Row key={note.id} note={note} answers={0} onGo={null} onPlace={onPlace} />
            ))}
          </ul>
        </section>
      )}
      {groups.map(({ key, title, notes }) => (
        <section key={key} className="nl-group" aria-label={title}>
          <h2>{title}</h2>
          <ul>
            {notes.map(({ note, answers }) => (
              <Row
                key={note.id}
                note={note}
                answers={answers.length}
                onGo={() => onGo(spotOf(note), note.id)}
                onPlace={onPlace}
              />
            ))}
          </ul>
        </section>
      ))}
      {shown.length === 0 && (
        <EmptyState>
          {count === 0
            ? 'There are no notes on this pack yet. Select words in it and press n.'
            : 'No note is like that.'}
        </EmptyState>
      )}
    </section>
  )
}

interface RowProps {
  note: ReadingNote
  answers: number
  onGo: (() => void) | null
  onPlace: () => void
}

const Row = ({ note, answers, onGo, onPlace }: RowProps) => {
  const reader = useReader()
  const { store, placing } = useNotes()
  const sign = kindWords[note.kind]
  const { fate } = note.place
  const head = `${sign.label}, ${note.author.name}, ${placeWords(note)}`
  const accept = () =>
    withName(async () => {
      const part = reader.pack
        .get()
        .parts.find(({ subject }) => subject && subjectKey(subject) === subjectKey(note.of))
      if (!part) return
      await reader.shelf.want([part.key])
      const loaded = reader.loaded(part.key)
      const block = loaded?.byId.get(note.place.block ?? '')
      if (!loaded || block === undefined) return
      const on = anchorAt(reader.meeting, { part, words: loaded.words, block, range: note.place.range })
      if (on) store.write([placedAt(note, on)], `${noteName(note)} kept where it stands`)
    })
  return (
    <li className={`nl-row${note.resolved ? ' nl-resolved' : ''}`}>
      <Icon name={note.resolved ? 'tick' : sign.icon} size={16} />
      <div className="nl-words">
        <p className="nl-facts">
          {head}
          {note.resolved && ', resolved'}
          {answers > 0 && `, ${answers} ${answers === 1 ? 'reply' : 'replies'}`}
          {' · '}
          {scopeWords[note.for]}
        </p>
        {onGo === null ? (
          <p className="nl-text">{note.text || sign.label}</p>
        ) : (
          <button type="button" className="nl-go" onClick={onGo}>
            {note.text || readable(note.quote) || sign.label}
          </button>
        )}
        {note.quote !== '' && (note.text !== '' || fate !== 'kept') && (
          <blockquote className="nl-quote">
            {fate === 'changed' || fate === 'orphaned' ? 'Stood on: ' : ''}
            {shortened(note.quote)}
          </blockquote>
        )}
        {fate === 'changed' && (
          <blockquote className="nl-quote nl-now">Reads now: {shortened(note.place.quote)}</blockquote>
        )}
      </div>
      <div className="nt-actions">
        {fate === 'orphaned' && (
          <button
            type="button"
            className="nt-act"
            onClick={() => {
              placing.set(note)
              onPlace()
            }}
          >
            Give it a place
          </button>
        )}
        {fate === 'changed' && (
          <button type="button" className="nt-act" onClick={accept}>
            It belongs there
          </button>
        )}
        {fate === 'orphaned' && (
          <button
            type="button"
            className="nt-act nt-remove"
            onClick={() => withName(() => store.write([removing(note)], `${noteName(note)} let go`))}
          >
            Let it go
          </button>
        )}
        <button
          type="button"
          className="nt-act"
          onClick={() =>
            withName(() =>
              store.write(
                [changing(note, { resolved: !note.resolved })],
                `${noteName(note)} ${note.resolved ? 'opened again' : 'resolved'}`,
              ),
            )
          }
        >
          {note.resolved ? 'Open again' : 'Resolve'}
        </button>
      </div>
    </li>
  )
}

const longestQuote = 240
function shortened(quote: string): string {
  const words = readable(quote)
  return words.length <= longestQuote ? words : `${words.slice(0, longestQuote).replace(/\S*$/, '')}…`
}

interface ChoiceProps<T extends string> {
  label: string
  value: T
  choices: [T, string][]
  onChoose: (value: T) => void
}

function Choice<T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>) {
  const id = useId()
  return (
    <span className="nl-choice">
      <label htmlFor={id} className="rd-unseen">
        {label}
      </label>
      <select
        id={id}
        className="field-input"
        value={value}
        onChange={({ target }) => {
          const found = choices.find(([one]) => one === target.value)
          if (found) onChoose(found[0])
        }}
      >
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </span>
  )
}
