import { useCallback, useRef } from 'react'
import type { ReadingBlock, ReadingPart } from '../../../shared/api.ts'
import { NotesHere } from './notes/notes-here.tsx'
import { SelectionBar } from './notes/selection-bar.tsx'
import type { NoteCommands } from './notes/use-note-commands.ts'
import { useNotesOnPage } from './notes/use-notes-on-page.ts'
import { WholePart } from './notes/whole-part.tsx'
import { PackText } from './pack-text.tsx'
import { useReader } from './reader.ts'
import type { Follow } from './text/words.tsx'
import { useRestoredPlace } from './use-restored-place.ts'
import { useWindowing } from './use-windowing.ts'

interface TextViewProps {
  onFollow: (part: string, to: Parameters<Follow>[0]) => void
  commands: NoteCommands
}

/** The words of the pack with the notes beside them. */
export const TextView = ({ onFollow, commands }: TextViewProps) => {
  const reader = useReader()
  const scroller = useRef<HTMLElement>(null)
  useWindowing(reader, scroller)
  useRestoredPlace(reader)
  useNotesOnPage(scroller)
  const beside = useCallback(
    (part: ReadingPart, block: ReadingBlock | null) =>
      block === null ? (
        <WholePart part={part} />
      ) : part.subject && block.address ? (
        <NotesHere part={part} block={block.address.id} label={block.address.label} />
      ) : null,
    [],
  )
  return (
    <>
      <section
        className="rd-scroller"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled with the keys too
        tabIndex={0}
        aria-label="The pack"
      >
        <PackText onFollow={onFollow} beside={beside} />
      </section>
      <SelectionBar commands={commands} />
    </>
  )
}
