import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { commandsFor } from './commands.ts'
import './keys-sheet.css'

const everywhere = [
  { title: 'Find on this screen', keys: '/' },
  { title: 'Next row', keys: 'j' },
  { title: 'Row before', keys: 'k' },
  { title: 'Move through rows, tabs and menus', keys: '↑ ↓ ← →' },
  { title: 'Open', keys: 'Enter' },
  { title: 'Back out', keys: 'Esc' },
  { title: 'Saved already', keys: 'Ctrl S' },
]

const inRegister = [
  { title: 'Add a row', keys: 'n' },
  { title: 'Change this cell, keep what was written', keys: 'Enter' },
  { title: 'Keep it and change the next cell', keys: 'Tab' },
  { title: 'Leave the cell as it was', keys: 'Esc' },
  { title: 'Select this row', keys: 'Space' },
  { title: 'Select down and up', keys: 'Shift ↓' },
  { title: 'Select all rows', keys: 'Ctrl A' },
  { title: 'Remove what is selected', keys: 'Delete' },
  { title: 'Bring in rows that were copied elsewhere', keys: 'Ctrl V' },
]

const onAgenda = [
  { title: 'Add an item', keys: 'n' },
  { title: 'Move it up or down', keys: 'Alt ↑ ↓' },
  { title: 'Change the title', keys: 'e' },
  { title: 'More of the item', keys: 'Enter' },
  { title: 'Remove it', keys: 'Delete' },
  { title: 'Taken', keys: 't' },
  { title: 'Deferred', keys: 'f' },
  { title: 'Not reached', keys: 'x' },
  { title: 'Not yet', keys: 'u' },
]

const onPaper = [
  { title: 'Add a paper', keys: 'n' },
  { title: 'A progress update', keys: 'Shift Enter' },
  { title: 'Move it, also to another item', keys: 'Alt ↑ ↓' },
  { title: 'Change the title', keys: 'e' },
  { title: 'More of the paper', keys: 'Enter' },
  { title: 'Take it off the meeting', keys: 'Delete' },
]

const onPart = [
  { title: 'Move it up or down', keys: 'Alt ↑ ↓' },
  { title: 'Take it out, put it back', keys: 'Space' },
]

const onEntry = [
  { title: 'Move it up or down', keys: 'Alt ↑ ↓' },
  { title: 'Take it out', keys: 'Delete' },
]

const onAttendance = [
  { title: 'Present', keys: 'p' },
  { title: 'Apologies', keys: 'a' },
  { title: 'In attendance', keys: 'i' },
  { title: 'Observer', keys: 'o' },
  { title: 'Secretariat', keys: 's' },
  { title: 'There for part of it', keys: 'h' },
  { title: 'Nothing said', keys: 'u' },
]

const inMinutes = [
  { title: 'Decision, action', keys: 'd a' },
  { title: 'Decision, from the words', keys: 'Ctrl Shift D' },
  { title: 'Action, from the words', keys: 'Ctrl Shift A' },
  { title: 'Into the words; in a line, save it', keys: 'Enter' },
  { title: 'Out of the words, or of a line', keys: 'Esc' },
  { title: 'Taken earlier or later', keys: 'Alt ↑ ↓' },
  { title: 'Remove it', keys: 'Delete' },
]

const onReturned = [
  { title: 'Next change, change before', keys: 'j k' },
  { title: 'Accept it', keys: 'a' },
  { title: 'Refuse it', keys: 'r' },
]

const onTheDay = [
  { title: 'Taken', keys: 't' },
  { title: 'Deferred', keys: 'f' },
  { title: 'Not reached', keys: 'x' },
  { title: 'Not yet', keys: 'u' },
  { title: 'Write its minutes', keys: 'Enter' },
  { title: 'Decision, action', keys: 'd a' },
  { title: 'Find somebody', keys: '/' },
  { title: 'Present, apologies, in part', keys: 'p a h' },
  { title: 'Back to the item', keys: 'Esc' },
]

const inText = [
  { title: 'Next paragraph; on an empty one, step out', keys: 'Enter' },
  { title: 'New line', keys: 'Shift Enter' },
  { title: 'Number to point, deeper', keys: 'Tab' },
  { title: 'Back out again', keys: 'Shift Tab' },
  { title: 'Numbered, heading, lower heading', keys: 'Ctrl Alt 1 2 3' },
  { title: 'Plain, points, bullets', keys: 'Ctrl Alt 0 5 6' },
  { title: 'Continuation, quotation', keys: 'Ctrl Alt 7 8' },
  { title: 'Bold, italic', keys: 'Ctrl B I' },
  { title: 'Link', keys: 'Ctrl K' },
  { title: 'Reference', keys: '[[' },
  { title: 'Footnote', keys: 'Ctrl Alt F' },
  { title: 'Move the paragraph', keys: 'Alt ↑ ↓' },
  { title: 'Rows and columns of a table', keys: 'Ctrl Alt ↑ ↓ ← →' },
  { title: 'Leave a table', keys: 'Ctrl Enter' },
  { title: 'To the tools', keys: 'Alt F10' },
  { title: 'Leave the text', keys: 'Esc Tab' },
]

const inHistory = [
  { title: 'Next change', keys: ']' },
  { title: 'Change before', keys: '[' },
]

const whileReading = [
  { title: 'Go to an item, paper or paragraph', keys: 'g' },
  { title: 'Find in the pack', keys: '/' },
  { title: 'Next paragraph, paragraph before', keys: 'j k' },
  { title: 'Next paper, paper before', keys: '] [' },
  { title: 'Back from a reference', keys: 'Alt ←' },
  { title: 'Choose words of the paragraph', keys: 'Shift → ←' },
  { title: 'Begin a word later or earlier', keys: '→ ←' },
  { title: 'Note, highlight, raise', keys: 'n h r' },
  { title: 'Note on the paragraph', keys: 'Enter' },
  { title: 'For me, the secretariat, shared', keys: 'Alt 1 2 3' },
  { title: 'Done with a note', keys: 'Esc' },
  { title: 'All notes', keys: 'l' },
  { title: 'Running order', keys: 'd' },
  { title: 'Contents', keys: 'c' },
  { title: 'Full screen', keys: 'f' },
]

const onAnnex = [{ title: 'Move it up or down', keys: 'Alt ↑ ↓' }]

/** All keys, in one look. */
export const KeysSheet = ({ programme, onClose }: { programme: string | undefined; onClose: () => void }) => {
  const commands = commandsFor(programme).flatMap(({ title, keys }) =>
    keys === undefined ? [] : [{ title, keys }],
  )
  const goTo = commands.filter(({ keys }) => keys.startsWith('g '))
  const others = commands.filter(({ keys }) => !keys.startsWith('g '))
  return (
    <Dialog title="Keys" open onClose={onClose} wide>
      <div className="keys-sheet">
        <KeyList title="Go to" entries={goTo} />
        <KeyList title="Anywhere" entries={others} />
        <KeyList title="On a screen" entries={everywhere} />
        <KeyList title="In a text" entries={inText} />
        <KeyList title="On an annex’s title" entries={onAnnex} />
        <KeyList title="While reading a pack" entries={whileReading} />
        <KeyList title="In a history" entries={inHistory} />
        <KeyList title="On an item of an agenda" entries={onAgenda} />
        <KeyList title="On a paper of a meeting" entries={onPaper} />
        <KeyList title="On a part of a pack" entries={onPart} />
        <KeyList title="On an update of a progress update" entries={onEntry} />
        <KeyList title="On somebody’s attendance" entries={onAttendance} />
        <KeyList title="In the minutes" entries={inMinutes} />
        <KeyList title="In a file that came back" entries={onReturned} />
        <KeyList title="On the day" entries={onTheDay} />
        <KeyList title="In a register" entries={inRegister} />
      </div>
    </Dialog>
  )
}

const KeyList = ({ title, entries }: { title: string; entries: { title: string; keys: string }[] }) => (
  <section>
    <h3 className="legend">{title}</h3>
    <dl>
      {entries.map((entry) => (
        <div key={entry.keys}>
          <dt>{entry.title}</dt>
          <dd>
            <Kbd keys={entry.keys} />
          </dd>
        </div>
      ))}
    </dl>
  </section>
)
