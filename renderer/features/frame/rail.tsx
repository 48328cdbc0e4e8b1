import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'
import { places } from '../../places.ts'
import { Brand, Icon, type IconName } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import type { Crumb } from './crumbs.ts'
import './rail.css'

interface Entry {
  label: string
  icon: IconName
  href: string
  count?: number | undefined
  isHere: boolean
}

export const Rail = ({ programme, crumbs }: { programme: string | undefined; crumbs: Crumb[] }) => {
  const { data } = useQuery({ ...queries.programme(programme ?? ''), enabled: programme !== undefined })
  const all: Entry = {
    label: 'All programmes',
    icon: 'programmes',
    href: places.home,
    isHere: programme === undefined,
  }
  const entries: Entry[] =
    programme === undefined ? [] : ofProgramme(programme, crumbs, data?.meetings.length, data?.papers.count)

  return (
    <nav className="rail" aria-label="Main">
      <Link href={places.home} look="bare" className="rail-brand" label="Sederunt: all programmes">
        <Brand />
        <span className="rail-words">Sederunt</span>
      </Link>
      <ul className="rail-list">
        {entries.map((entry) => (
          <RailEntry key={entry.href} {...entry} />
        ))}
        {programme === undefined && <RailEntry {...all} label="Programmes" />}
      </ul>
      {programme !== undefined && (
        <ul className="rail-list rail-last">
          <RailEntry {...all} />
        </ul>
      )}
    </nav>
  )
}

const RailEntry = ({ label, icon, href, count, isHere }: Entry) => (
  <li>
    <Link href={href} look="bare" className={isHere ? 'rail-link rail-here' : 'rail-link'} current={isHere}>
      <Icon name={icon} />
      <span className="rail-words">{label}</span>{' '}
      {count !== undefined && <span className="rail-count">{count}</span>}
    </Link>
  </li>
)

function ofProgramme(programme: string, crumbs: Crumb[], meetings?: number, papers?: number): Entry[] {
  const isHere = (href: string) => crumbs.some((crumb) => crumb.href === href)
  const [top, ...lists] = [
    { label: 'Programme', icon: 'programme', href: places.programme(programme) },
    { label: 'Meetings', icon: 'meeting', href: places.meetings(programme), count: meetings },
    { label: 'Papers', icon: 'paper', href: places.papers(programme), count: papers },
    { label: 'Updates', icon: 'update', href: places.register(programme, 'updates') },
    { label: 'Workstreams', icon: 'workstream', href: places.workstreams(programme) },
    { label: 'Actions', icon: 'action', href: places.register(programme, 'actions') },
    { label: 'Decisions', icon: 'decision', href: places.register(programme, 'decisions') },
    { label: 'Key dates', icon: 'clock', href: places.register(programme, 'key-dates') },
    { label: 'People', icon: 'people', href: places.register(programme, 'people') },
    { label: 'Publications', icon: 'publication', href: places.register(programme, 'publications') },
    { label: 'File and backups', icon: 'files', href: places.file(programme) },
  ] as const
  return [
    { ...top, isHere: !lists.some(({ href }) => isHere(href)) },
    ...lists.map((entry) => ({ ...entry, isHere: isHere(entry.href) })),
  ]
}
