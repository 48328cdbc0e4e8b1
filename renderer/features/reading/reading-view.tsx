import { useCallback, useEffect, useMemo, useState } from 'react'
import { readable } from '../../../shared/rules/annotations/block-text.ts'
import { go } from '../../go.ts'
import { readingPlace, type ReadingView as View } from '../../places.ts'
import { Button } from '../../ui/button.tsx'
import { ContentsPane } from './contents-pane.tsx'
import { FindBar } from './find/find-bar.tsx'
import { JumpBox } from './jump-box.tsx'
import { keepPlace } from './kept-place.ts'
import { chooseByWord, moveByWord } from './notes/chosen-words.ts'
import { NameDialog } from './notes/name-dialog.tsx'
import { NotesList } from './notes/notes-list.tsx'
import { createNotesState, NotesProvider, type NotesState, useNotes } from './notes/notes-state.ts'
import { notesOf } from './notes/notes-store.ts'
import { type NoteCommands, useNoteCommands } from './notes/use-note-commands.ts'
import { useServedNotes } from './notes/use-notes-on-page.ts'
import { OrderView } from './order/order-view.tsx'
import { type Spot, useReader } from './reader.ts'
import { ReadingBar } from './reading-bar.tsx'
import type { ReadingSettings } from './reading-queries.ts'
import { TextView } from './text-view.tsx'
import { useFullScreen } from './use-full-screen.ts'
import { usePrintWhole } from './use-print-whole.ts'
import { type KeyAction, strokeOf, useReadingKeys } from './use-reading-keys.ts'
import { useRecipient } from './use-recipient.ts'
import { useTrail } from './use-trail.ts'

interface ReadingViewProps {
  view: View
  settings: ReadingSettings
}

/** The bar, and beneath it the words with their contents and notes, the list of notes, or the order of the day. */
export const ReadingView = ({ view, settings }: ReadingViewProps) => {
  const reader = useReader()
  const notes = useMemo(() => createNotesState(notesOf(reader.programme, reader.meeting)), [reader])
  return (
    <NotesProvider value={notes}>
      <Desk view={view} settings={settings} notes={notes} />
    </NotesProvider>
  )
}

const Desk = ({ view, settings, notes }: ReadingViewProps & { notes: NotesState }) => {
  const reader = useReader()
  const [over, setOver] = useState<'jump' | 'find' | null>(null)
  const [isContentsOpen, setContentsOpen] = useState(isRoomy)
  useRoom(setContentsOpen)
  const [chosen, setChosen] = useState('')
  const fullScreen = useFullScreen()
  const print = usePrintWhole(reader)
  const { follow, goBack } = useTrail(reader)
  const commands = useNoteCommands()
  useServedNotes()
  const isHandedOver = useRecipient(reader)

  const goTo = useCallback(
    (spot: Spot) => {
      setOver(null)
      if (!isRoomy()) setContentsOpen(false)
      reader.here.set(spot)
      void reader.reveal(spot, { focus: true })
    },
    [reader],
  )
  const goToPaper = (step: 1 | -1) => {
    const { parts } = reader.pack.get()
    const here = parts.findIndex(({ key }) => key === (reader.here.get() ?? reader.place())?.part)
    const next = parts[here + step]
    if (next) goTo({ part: next.key, block: 0 })
  }
  const moveCursor = async (step: 1 | -1) => {
    const focused = spotOfFocus()
    const from = focused ?? reader.place()
    if (!from) return
    const next = focused ? await reader.beside(focused, step) : from
    if (next) await reader.reveal(next, { focus: true, nearest: true, offset: 80 })
  }
  const show = (next: View) => go(readingPlace(reader.programme, reader.meeting, settings, next))
  const goToNote = (spot: Spot | null, id: string) => {
    if (spot) {
      keepPlace(reader.programme, reader.meeting, { ...spot, offset: 80 })
      notes.active.set(id)
      reader.here.set(spot)
    }
    show('text')
  }

  const act: KeyAction = (event) => {
    const stroke = strokeOf(event)
    if (stroke === 'l') show(view === 'notes' ? 'text' : 'notes')
    else if (stroke === 'd') show(view === 'order' ? 'text' : 'order')
    else if (stroke === 'f') fullScreen.toggle()
    else if (view === 'text') return actOnText(stroke, event)
    else return false
    return true
  }

  function actOnText(stroke: string, event: KeyboardEvent): boolean {
    const onBlock = event.target instanceof Element && event.target.matches('[data-block]')
    const made = actOnNotes(stroke, onBlock, commands, notes)
    if (made) return true
    switch (stroke) {
      case 'g':
        setOver('jump')
        return true
      case '/':
      case 'Ctrl+f':
        setOver('find')
        return true
      case 'Ctrl+p':
        void print()
        return true
      case 'j':
        void moveCursor(1)
        return true
      case 'k':
        void moveCursor(-1)
        return true
      case 'ArrowDown':
        if (onBlock) void moveCursor(1)
        return onBlock
      case 'ArrowUp':
        if (onBlock) void moveCursor(-1)
        return onBlock
      case 'Shift+ArrowRight':
      case 'Shift+ArrowLeft': {
        const words = chooseByWord(stroke === 'Shift+ArrowRight' ? 'forward' : 'backward')
        if (words !== null) setChosen(words === '' ? 'Nothing is chosen' : `Chosen: ${words}`)
        return words !== null
      }
      case 'ArrowRight':
      case 'ArrowLeft':
        return onBlock && moveByWord(stroke === 'ArrowRight' ? 'forward' : 'backward')
      case ']':
        goToPaper(1)
        return true
      case '[':
        goToPaper(-1)
        return true
      case 'c':
        setContentsOpen(!isContentsOpen)
        return true
      case 'Alt+ArrowLeft':
        return goBack()
      case 'Escape':
        return back()
      default:
        return false
    }
  }

  /** One step out of whatever is under way. */
  function back(): boolean {
    const selection = document.getSelection()
    if (notes.placing.get()) notes.placing.set(null)
    else if (selection && !selection.isCollapsed) selection.removeAllRanges()
    else if (notes.active.get() !== null) notes.active.set(null)
    else if (fullScreen.isOn) fullScreen.toggle()
    else return false
    return true
  }
  useReadingKeys(act)

  return (
    <div
      className="reading"
      data-contents={isContentsOpen && view === 'text' ? '' : undefined}
      data-handed-over={isHandedOver ? '' : undefined}
    >
      <ReadingBar
        view={view}
        settings={settings}
        isContentsOpen={isContentsOpen}
        onContents={() => setContentsOpen(!isContentsOpen)}
        onPaper={goToPaper}
        onJump={() => setOver('jump')}
        onFind={() => setOver('find')}
        onPrint={() => (view === 'text' ? void print() : window.print())}
        fullScreen={fullScreen}
      />
      <div className="rd-body">
        {view === 'notes' && <NotesList onGo={goToNote} onPlace={() => show('text')} />}
        {view === 'order' && <OrderView onGo={goToNote} />}
        {view === 'text' && (
          <>
            {isContentsOpen && <ContentsPane onGo={goTo} />}
            <TextView onFollow={follow} commands={commands} />
            <Placing />
            <p className="rd-unseen" aria-live="polite">
              {chosen}
            </p>
          </>
        )}
        {over === 'jump' && <JumpBox onGo={goTo} onClose={() => setOver(null)} />}
        {over === 'find' && (
          <FindBar
            onGo={(spot) => {
              reader.here.set(spot)
              void reader.reveal(spot, { nearest: true, offset: 120 })
            }}
            onClose={(at) => {
              setOver(null)
              if (at) void reader.reveal(at, { nearest: true, focus: true, offset: 120 })
            }}
          />
        )}
      </div>
      <NameDialog programme={reader.programme} />
    </div>
  )
}

/** What a key makes of what is chosen. */
function actOnNotes(stroke: string, onBlock: boolean, commands: NoteCommands, notes: NotesState): boolean {
  if (stroke === 'Enter' && onBlock) {
    if (notes.placing.get()) commands.place()
    else commands.make('note')
    return true
  }
  if (notes.placing.get()) return false
  const kind = new Map([
    ['n', 'note'],
    ['h', 'highlight'],
    ['r', 'raise'],
  ] as const).get(stroke as 'n' | 'h' | 'r')
  if (kind === undefined) return false
  commands.make(kind)
  return true
}

/** What to do while a note is given a place by hand. */
const Placing = () => {
  const { placing } = useNotes()
  const note = placing.use()
  if (!note) return null
  return (
    <div className="rd-float rd-placing" role="status">
      <p>
        <strong>A place for the note on “{readable(note.quote).slice(0, 120)}”.</strong> Go to a paragraph
        with j and k, or choose words in it, then press Enter.
      </p>
      <Button onPress={() => placing.set(null)}>Leave it</Button>
    </div>
  )
}

/** The block that has the focus, or something in it. */
export function spotOfFocus(): Spot | null {
  const block = document.activeElement?.closest<HTMLElement>('[data-block]')
  const part = block?.dataset.part
  return block && part !== undefined ? { part, block: Number(block.dataset.block) } : null
}

/** The contents come and go with the room for them. */
function useRoom(setOpen: (open: boolean) => void): void {
  useEffect(() => {
    let before = isRoomy()
    const resized = () => {
      const now = isRoomy()
      if (now !== before) setOpen(now)
      before = now
    }
    window.addEventListener('resize', resized)
    return () => window.removeEventListener('resize', resized)
  }, [setOpen])
}

/** Whether the contents have a place beside the words; else they lie over them, and go once they have been used. */
const isRoomy = (): boolean =>
  document.documentElement.clientWidth /
    Number.parseFloat(getComputedStyle(document.documentElement).fontSize) >
  62.5
