import { useLayoutEffect, useRef } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import { Kbd } from '../../ui/kbd.tsx'
import type { PaletteEntry } from './palette-entries.tsx'

interface PaletteListProps {
  sections: { title: string; entries: PaletteEntry[] }[]
  /** The id of what Enter chooses. */
  at: string | null
  /** Whether that is to be in sight, wherever it stands. */
  isFollowed: boolean
  isBusy: boolean
  /** What is said where there is nothing. */
  none: string
  onChoose: (entry: PaletteEntry) => void
}

export const optionId = ({ id }: Pick<PaletteEntry, 'id'>): string => `palette ${id}`.replaceAll(' ', '-')

/** What Ctrl+K found. The focus stays in the field: a press here takes it nowhere. */
export const PaletteList = ({ sections, at, isFollowed, isBusy, none, onChoose }: PaletteListProps) => {
  const list = useRef<HTMLDivElement>(null)
  const shown = sections.filter(({ entries }) => entries.length > 0)
  useLayoutEffect(() => {
    const option = at !== null && isFollowed && document.getElementById(optionId({ id: at }))
    if (option) option.scrollIntoView({ block: 'nearest' })
    else list.current?.scrollTo({ top: 0 })
  }, [at, isFollowed])
  return (
    <>
      <div
        id="palette-list"
        ref={list}
        className="palette-found"
        role="listbox"
        aria-label="All that was found"
        aria-busy={isBusy}
        // Whoever scrolls with the keyboard alone comes here.
        tabIndex={0}
        hidden={shown.length === 0}
      >
        {shown.map(({ title, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={title} className="palette-section" role="group" aria-label={title}>
            <span className="legend" aria-hidden="true">
              {title}
            </span>
            {entries.map((entry) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and says which option is meant
              // biome-ignore lint/a11y/useKeyWithClickEvents: as above, its keys are those of the field
              <div
                key={entry.id}
                id={optionId(entry)}
                role="option"
                aria-selected={entry.id === at}
                className={joinClasses('menu-item palette-item', entry.id === at && 'palette-at')}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(entry)}
              >
                <Icon name={entry.icon} size={16} />
                <span className="palette-words">
                  <span className="palette-title">{entry.title}</span>
                  {entry.under !== undefined && <span className="palette-under">{entry.under}</span>}
                </span>
                {entry.kind !== undefined && <span className="palette-kind">{entry.kind}</span>}
                {entry.keys !== undefined && <Kbd keys={entry.keys} />}
              </div>
            ))}
          </div>
        ))}
      </div>
      {shown.length === 0 && !isBusy && (
        <p className="palette-none" role="status">
          {none}
        </p>
      )}
    </>
  )
}
