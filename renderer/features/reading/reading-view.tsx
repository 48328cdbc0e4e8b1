import { useCallback, useRef, useState } from 'react'
import type { ReadingView as View } from '../../places.ts'
import { ContentsPane } from './contents-pane.tsx'
import { FindBar } from './find/find-bar.tsx'
import { JumpBox } from './jump-box.tsx'
import { PackText } from './pack-text.tsx'
import { type Spot, useReader } from './reader.ts'
import { ReadingBar } from './reading-bar.tsx'
import type { ReadingSettings } from './reading-queries.ts'
import { useFullScreen } from './use-full-screen.ts'
import { usePrintWhole } from './use-print-whole.ts'
import { type KeyAction, strokeOf, useReadingKeys } from './use-reading-keys.ts'
import { useRestoredPlace } from './use-restored-place.ts'
import { useTrail } from './use-trail.ts'
import { useWindowing } from './use-windowing.ts'

/** The bar, the contents beside the words, and the ways through them. */
export const ReadingView = ({ view, settings }: { view: View; settings: ReadingSettings }) => {
  const reader = useReader()
  const [over, setOver] = useState<'jump' | 'find' | null>(null)
  const [isContentsOpen, setContentsOpen] = useState(isRoomy)
  const scroller = useRef<HTMLDivElement>(null)
  const fullScreen = useFullScreen()
  useWindowing(reader, scroller)
  useRestoredPlace(reader)
  const print = usePrintWhole(reader)
  const { follow, goBack } = useTrail(reader)

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

  const act: KeyAction = (event) => {
    switch (strokeOf(event)) {
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
      case 'f':
        fullScreen.toggle()
        return true
      case 'j':
        void moveCursor(1)
        return true
      case 'k':
        void moveCursor(-1)
        return true
      case 'ArrowDown':
        if (!spotOfFocus()) return false
        void moveCursor(1)
        return true
      case 'ArrowUp':
        if (!spotOfFocus()) return false
        void moveCursor(-1)
        return true
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
        if (!fullScreen.isOn) return false
        fullScreen.toggle()
        return true
      default:
        return false
    }
  }
  useReadingKeys(act)

  return (
    <div className="reading" data-contents={isContentsOpen ? '' : undefined}>
      <ReadingBar
        view={view}
        settings={settings}
        isContentsOpen={isContentsOpen}
        onContents={() => setContentsOpen(!isContentsOpen)}
        onPaper={goToPaper}
        onJump={() => setOver('jump')}
        onFind={() => setOver('find')}
        onPrint={() => void print()}
        fullScreen={fullScreen}
      />
      <div className="rd-body">
        {isContentsOpen && <ContentsPane onGo={goTo} />}
        <section
          className="rd-scroller"
          ref={scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled with the keys too
          tabIndex={0}
          aria-label="The pack"
        >
          <PackText onFollow={follow} />
        </section>
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
    </div>
  )
}

/** The block that has the focus, or something in it. */
export function spotOfFocus(): Spot | null {
  const block = document.activeElement?.closest<HTMLElement>('[data-block]')
  const part = block?.dataset.part
  return block && part !== undefined ? { part, block: Number(block.dataset.block) } : null
}

/** Whether the contents have a place beside the words; else they lie over them, and go once they have been used. */
const isRoomy = (): boolean =>
  document.documentElement.clientWidth /
    Number.parseFloat(getComputedStyle(document.documentElement).fontSize) >
  62.5
