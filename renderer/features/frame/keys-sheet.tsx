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
