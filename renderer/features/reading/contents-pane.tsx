import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { ReadingAnswer, ReadingPart } from '../../../shared/api.ts'
import { printedIn } from '../../../shared/rules/reading/said-in.ts'
import { Icon } from '../../ui/icon.tsx'
import { type Spot, useLoaded, useReader } from './reader.ts'

interface Group {
  id: string
  title: string | null
  parts: ReadingPart[]
}

/** What is in the pack, papers under their items; the place in sight is marked, and its paper's headings stand open. */
export const ContentsPane = ({ onGo }: { onGo: (spot: Spot) => void }) => {
  const reader = useReader()
  const pack = reader.pack.use()
  const here = reader.here.use()
  const groups = useMemo(() => groupsOf(pack), [pack])
  const pane = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part in sight is another entry
  useEffect(() => {
    // Once one has come to rest: it asks the browser to lay everything out.
    const rest = setTimeout(
      () => pane.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }),
      250,
    )
    return () => clearTimeout(rest)
  }, [here?.part])
  return (
    <nav className="rd-contents" aria-label="In this pack" ref={pane}>
      <ul>
        {groups.map((group) =>
          group.title === null ? (
            group.parts.map((part) => (
              <Entry key={part.key} part={part} block={blockIn(part, here)} onGo={onGo} />
            ))
          ) : (
            <ItemGroup
              key={`${group.id} ${group.parts[0]?.key}`}
              group={group}
              here={group.parts.some(({ key }) => key === here?.part) ? here : null}
              onGo={onGo}
            />
          ),
        )}
      </ul>
    </nav>
  )
}

/** In the pack's order: papers that follow each other under one item stand together. */
export function groupsOf({ items, parts }: ReadingAnswer): Group[] {
  const named = new Map(
    items.map(({ id, number, title }) => [id, number === null ? title : `${number}. ${title}`]),
  )
  const groups: Group[] = []
  for (const part of parts) {
    const last = groups.at(-1)
    const id = part.item ?? ''
    if (last?.id === id) last.parts.push(part)
    else groups.push({ id, title: part.item === null ? null : (named.get(part.item) ?? null), parts: [part] })
  }
  return groups
}

/** The block of a part that is at the top of the window; null for a part that is not there. */
const blockIn = ({ key }: ReadingPart, here: Spot | null): number | null =>
  here?.part === key ? here.block : null

interface ItemGroupProps {
  group: Group
  /** Where one is, if that is in it: so that moving through one paper renders no other. */
  here: Spot | null
  onGo: (spot: Spot) => void
}

const ItemGroup = memo(({ group, here, onGo }: ItemGroupProps) => {
  const [isOpen, setOpen] = useState(true)
  return (
    <li>
      <button
        type="button"
        className="rd-contents-item"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'down' : 'chevron'} size={14} />
        <span>{group.title}</span>
      </button>
      {(isOpen || here !== null) && (
        <ul>
          {group.parts.map((part) => (
            <Entry key={part.key} part={part} block={blockIn(part, here)} onGo={onGo} />
          ))}
        </ul>
      )}
    </li>
  )
})

interface EntryProps {
  part: ReadingPart
  /** The block that is at the top of the window, where the part is there. */
  block: number | null
  onGo: (spot: Spot) => void
}

const Entry = memo(({ part, block, onGo }: EntryProps) => (
  <li>
    <button
      type="button"
      className="rd-contents-part"
      onClick={() => onGo({ part: part.key, block: 0 })}
      {...(block !== null ? { 'aria-current': 'location' as const } : {})}
    >
      {part.number !== null && <span className="rd-contents-number">{part.number}</span>}
      <span>{part.title}</span>
    </button>
    {block !== null && <Headings part={part} block={block} onGo={onGo} />}
  </li>
))

/** The headings of the part in sight, the last one that was passed marked. */
const Headings = ({ part, block, onGo }: { part: ReadingPart; block: number; onGo: EntryProps['onGo'] }) => {
  const loaded = useLoaded(part.key)
  const headings = useMemo(
    () =>
      (loaded?.words.blocks ?? []).flatMap((one, i) =>
        one.type === 'paragraph' && (one.style === 'heading2' || (one.style === 'heading1' && one.newPage))
          ? [{ at: i, words: printedIn(one) }]
          : [],
      ),
    [loaded],
  )
  if (headings.length === 0) return null
  const current = headings.findLast(({ at }) => at <= block)?.at
  return (
    <ul>
      {headings.map(({ at, words }) => (
        <li key={at}>
          <button
            type="button"
            className="rd-contents-heading"
            onClick={() => onGo({ part: part.key, block: at })}
            {...(at === current ? { 'aria-current': 'true' as const } : {})}
          >
            {words}
          </button>
        </li>
      ))}
    </ul>
  )
}
