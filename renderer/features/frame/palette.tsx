import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { queries } from '../../api/queries.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Matched } from '../search/matched.tsx'
import { keysOf, kindOfHit, placeOfHit, signOfList } from '../search/place-of-hit.ts'
import { type Command, commandsFor } from './commands.ts'
import { meetingCommands } from './meeting-commands.ts'
import './palette.css'

/** What is drawn for each key is little: whoever does not see it there types on. */
const mostHits = 8
const mostCommands = 8
const mostMeetings = 6

/** Ctrl+K: finds any record, and does anything that a command does. */
export const Palette = ({ programme, onClose }: { programme: string | undefined; onClose: () => void }) => {
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words.trim())
  const { data, isFetching } = useQuery({
    ...queries.search(programme ?? '', wanted),
    enabled: programme !== undefined && wanted !== '',
  })
  const hits = programme === undefined || wanted === '' ? [] : (data?.hits ?? [])
  const keys = keysOf(hits)
  const { data: page } = useQuery({ ...queries.programme(programme ?? ''), enabled: programme !== undefined })
  const ofMeetings = useMemo(() => (page === undefined ? [] : meetingCommands(page)), [page])
  const commands = useMemo(() => {
    const usual = commandsFor(programme).filter(({ id }) => id !== 'find')
    return wanted === ''
      ? usual
      : [...meant(usual, wanted, mostCommands), ...meant(ofMeetings, wanted, mostMeetings)]
  }, [programme, wanted, ofMeetings])
  const choose = (run: () => void) => () => {
    onClose()
    run()
  }

  return (
    <ModalOverlay className="scrim palette-scrim" isOpen onOpenChange={onClose} isDismissable>
      <Modal className="modal palette">
        <Dialog className="dialog" aria-label="Find or do anything">
          <Autocomplete inputValue={words} onInputChange={setWords}>
            <SearchField
              label="Find or do anything"
              placeholder={programme === undefined ? 'Do anything' : 'Find a record, or do anything'}
              autoFocus
              big
              end={<Kbd keys="Esc" />}
            />
            {/* The focus stays in the field: whoever scrolls with the keyboard comes here. */}
            <section
              className="palette-found"
              aria-label="All that was found"
              aria-busy={isFetching || wanted !== words.trim()}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus
              tabIndex={0}
            >
              <Menu
                aria-label="Found"
                className="menu"
                renderEmptyState={() => <p className="palette-none">Nothing is called “{words.trim()}”.</p>}
              >
                {programme !== undefined && hits.length > 0 && (
                  <MenuSection className="palette-section">
                    <Header className="legend">Records</Header>
                    {hits.slice(0, mostHits).map((hit, i) => (
                      <PaletteItem
                        key={keys[i]}
                        id={keys[i] ?? ''}
                        icon={signOfList(hit.list)}
                        title={hit.title}
                        kind={kindOfHit(hit)}
                        under={<Matched pieces={hit.pieces} />}
                        onChoose={choose(() => go(placeOfHit(programme, hit, wanted)))}
                      />
                    ))}
                    {hits.length > mostHits && (
                      <PaletteItem
                        id="all"
                        icon="search"
                        title={`All ${hits.length} that hold “${wanted}”`}
                        onChoose={choose(() => go(places.search(programme, wanted)))}
                      />
                    )}
                  </MenuSection>
                )}
                {commands.length > 0 && (
                  <MenuSection className="palette-section">
                    <Header className="legend">Commands</Header>
                    {commands.map((command) => (
                      <PaletteItem
                        key={command.id}
                        id={command.id}
                        icon={command.icon}
                        title={command.title}
                        onChoose={choose(command.run)}
                        {...(command.keys === undefined ? {} : { keys: command.keys })}
                      />
                    ))}
                  </MenuSection>
                )}
              </Menu>
            </section>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The first commands that hold every word. */
function meant(commands: readonly Command[], typed: string, most: number): Command[] {
  const words = typed.toLowerCase().split(/\s+/)
  const found: Command[] = []
  for (const command of commands) {
    const all = `${command.title} ${command.also ?? ''}`.toLowerCase()
    if (words.every((word) => all.includes(word)) && found.push(command) === most) break
  }
  return found
}

const PaletteItem = (item: {
  id: string
  icon: IconName
  title: string
  kind?: string
  under?: React.ReactNode
  keys?: string
  onChoose: () => void
}) => (
  <MenuItem id={item.id} textValue={item.title} onAction={item.onChoose} className="menu-item palette-item">
    <Icon name={item.icon} size={16} />
    <span className="palette-words">
      <span className="palette-title">{item.title}</span>
      {item.under !== undefined && <span className="palette-under">{item.under}</span>}
    </span>
    {item.kind !== undefined && <span className="palette-kind">{item.kind}</span>}
    {item.keys !== undefined && <Kbd keys={item.keys} />}
  </MenuItem>
)
