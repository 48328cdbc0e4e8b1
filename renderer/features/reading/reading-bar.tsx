import { places, readingPlace, type ReadingView as View } from '../../places.ts'
import { IconButton } from '../../ui/button.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { SendBackTool } from '../briefcases/send-back-tool.tsx'
import { useNotes } from './notes/notes-state.ts'
import { useReader } from './reader.ts'
import type { ReadingSettings } from './reading-queries.ts'

interface ReadingBarProps {
  view: View
  settings: ReadingSettings
  isContentsOpen: boolean
  onContents: () => void
  onPaper: (step: 1 | -1) => void
  onJump: () => void
  onFind: () => void
  onPrint: () => void
  fullScreen: { isOn: boolean; toggle: () => void }
}

/** What is being read, where one is in it, and everything that the keys do. */
export const ReadingBar = (props: ReadingBarProps) => {
  const reader = useReader()
  const { name, chair, hasBriefs } = reader.pack.use()
  const { settings, fullScreen } = props
  const isText = props.view === 'text'
  return (
    <header className="rd-bar">
      {isText && (
        <Tool
          icon="bullets"
          words="Contents"
          keys="c"
          onPress={props.onContents}
          isOn={props.isContentsOpen}
        />
      )}
      <div className="rd-bar-name">
        <h1>{name}</h1>
        {hasBriefs ? (
          <Link
            href={readingPlace(reader.programme, reader.meeting, { ...settings, chair: !chair })}
            look="quiet"
            className="rd-copy"
            label={
              chair
                ? 'Chair’s pack: read the members’ pack instead'
                : 'Members’ pack: read the chair’s pack instead'
            }
          >
            {chair ? 'Chair’s pack' : 'Members’ pack'}
          </Link>
        ) : (
          <span className="rd-copy">Meeting pack</span>
        )}
      </div>
      <Views view={props.view} settings={settings} />
      {isText ? <Whereabouts /> : <p className="rd-whereabouts" />}
      <div className="rd-tools" role="toolbar" aria-label="Ways through the pack">
        {isText && (
          <>
            <Tool icon="up" words="Paper before" keys="[" onPress={() => props.onPaper(-1)} />
            <Tool icon="down" words="Next paper" keys="]" onPress={() => props.onPaper(1)} />
            <Tool icon="crossref" words="Go to an item, paper or paragraph" keys="g" onPress={props.onJump} />
            <Tool icon="search" words="Find in the pack" keys="/" onPress={props.onFind} />
          </>
        )}
        <Tool
          icon="print"
          words={isText ? 'Print the pack' : 'Print this'}
          keys="Ctrl P"
          onPress={props.onPrint}
        />
        <Tool
          icon="wide"
          words={fullScreen.isOn ? 'Leave full screen' : 'Full screen'}
          keys="f"
          onPress={fullScreen.toggle}
        />
      </div>
      <SendBackTool programme={reader.programme} />
      <Link href={places.meeting(reader.programme, reader.meeting, 'pack')} look="quiet" className="rd-leave">
        Leave
      </Link>
    </header>
  )
}

/** The words, the notes on them, and the order of the day. */
const Views = ({ view, settings }: { view: View; settings: ReadingSettings }) => {
  const reader = useReader()
  const count = useNotes()
    .store.all.use()
    .filter(({ answers }) => answers === null).length
  const views: [View, string][] = [
    ['text', 'Text'],
    ['notes', count === 0 ? 'Notes' : `Notes ${count}`],
    ['order', 'Running order'],
  ]
  return (
    <nav className="rd-views" aria-label="What is shown">
      {views.map(([one, label]) => (
        <Link
          key={one}
          href={readingPlace(reader.programme, reader.meeting, settings, one)}
          look="bare"
          className="rd-view"
          current={one === view}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}

interface ToolProps {
  icon: IconName
  words: string
  keys: string
  onPress: () => void
  isOn?: boolean
}

export const Tool = ({ icon, words, keys, onPress, isOn }: ToolProps) => (
  <Tooltip words={words} keys={keys}>
    <IconButton
      icon={icon}
      label={words}
      onPress={onPress}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
    />
  </Tooltip>
)

/** The paper and the paragraph at the top of the window. */
const Whereabouts = () => {
  const reader = useReader()
  const here = reader.here.use()
  const part = here && reader.partOf(here.part)
  if (!part) return <p className="rd-whereabouts" />
  const labels = reader.loaded(part.key)?.labels ?? []
  const label = labels.slice(0, here.block + 1).findLast((one) => one !== null && /^\d/.test(one))
  return (
    <p className="rd-whereabouts">
      <span className="rd-whereabouts-part">{part.number ?? part.title}</span>
      {label !== undefined && label !== null && (
        <span className="rd-whereabouts-number">paragraph {label.replace(/\.$/, '')}</span>
      )}
    </p>
  )
}
