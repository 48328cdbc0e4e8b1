import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { queries } from '../../api/queries.ts'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { commandsFor } from './commands.ts'
import { meantCommands } from './meant-commands.ts'
import { meetingCommands } from './meeting-commands.ts'
import { commandEntry, hitEntries, type PaletteEntry } from './palette-entries.tsx'
import { optionId, PaletteList } from './palette-list.tsx'
import './palette.css'

/** What is drawn for each key is little: whoever does not see it there types on. */
const mostCommands = 8
const mostMeetings = 6

/**
 * Ctrl+K: finds any record, and does anything that a command does. The focus stays in the field, which says what Enter
 * chooses (WAI-ARIA combobox with a list).
 */
export const Palette = ({ programme, onClose }: { programme: string | undefined; onClose: () => void }) => {
  const [words, setWords] = useState('')
  /** Where the arrows have led to; until then it is the first of what was found. */
  const [chosen, setChosen] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])

  const wanted = words.trim()
  const { data, isFetching } = useQuery({
    ...queries.search(programme ?? '', wanted),
    enabled: programme !== undefined && wanted !== '',
  })
  const { data: page } = useQuery({ ...queries.programme(programme ?? ''), enabled: programme !== undefined })
  const ofMeetings = useMemo(() => (page === undefined ? [] : meetingCommands(page)), [page])
  const commands = useMemo(() => {
    const usual = commandsFor(programme).filter(({ id }) => id !== 'find')
    const meant =
      wanted === ''
        ? usual
        : [...meantCommands(usual, wanted, mostCommands), ...meantCommands(ofMeetings, wanted, mostMeetings)]
    return meant.map(commandEntry)
  }, [programme, wanted, ofMeetings])
  const records = useMemo(
    () => (programme === undefined || wanted === '' ? [] : hitEntries(programme, data?.hits ?? [], wanted)),
    [programme, wanted, data],
  )
  const all = [...records, ...commands]
  const at = all.find(({ id }) => id === chosen) ?? (wanted === '' ? undefined : all[0])

  const choose = (entry: PaletteEntry) => {
    onClose()
    entry.run()
  }
  const type = (next: string) => {
    setWords(next)
    setChosen(null)
  }
  const step = (by: 1 | -1) => {
    const from = at === undefined ? (by === 1 ? -1 : all.length) : all.indexOf(at)
    const next = all[(from + by + all.length) % all.length]
    if (next) setChosen(next.id)
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') step(key === 'ArrowDown' ? 1 : -1)
    else if (key === 'Enter') at && choose(at)
    else if (key === 'Escape' && words !== '') type('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <ModalOverlay className="scrim palette-scrim" isOpen onOpenChange={onClose} isDismissable>
      <Modal className="modal palette">
        <Dialog className="dialog" aria-label="Find or do anything">
          <div className="search search-big">
            <Icon name="search" size={16} />
            <input
              ref={field}
              className="search-input"
              role="combobox"
              aria-label="Find or do anything"
              aria-expanded
              aria-controls="palette-list"
              aria-autocomplete="list"
              {...(at === undefined ? {} : { 'aria-activedescendant': optionId(at) })}
              placeholder={programme === undefined ? 'Do anything' : 'Find a record, or do anything'}
              autoComplete="off"
              spellCheck={false}
              value={words}
              onChange={({ target }) => type(target.value)}
              onKeyDown={pressed}
            />
            {words === '' ? (
              <Kbd keys="Esc" />
            ) : (
              <button
                type="button"
                className="search-clear"
                aria-label="Clear"
                onClick={() => {
                  type('')
                  field.current?.focus()
                }}
              >
                <Icon name="cross" size={14} />
              </button>
            )}
          </div>
          <PaletteList
            sections={[
              { title: 'Records', entries: records },
              { title: 'Commands', entries: commands },
            ]}
            at={at?.id ?? null}
            isFollowed={chosen !== null}
            isBusy={isFetching}
            none={`Nothing is called “${wanted}”.`}
            onChoose={choose}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
