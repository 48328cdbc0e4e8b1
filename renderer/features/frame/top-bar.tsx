import { useQuery } from '@tanstack/react-query'
import { Breadcrumb, Breadcrumbs } from 'react-aria-components/Breadcrumbs'
import { Button as AriaButton } from 'react-aria-components/Button'
import { isConnected } from '../../api/event-stream.ts'
import { queries } from '../../api/queries.ts'
import { saving } from '../../api/saving.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Link } from '../../ui/link.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import type { Crumb } from './crumbs.ts'
import { LookMenu } from './look-menu.tsx'
import { overlay } from './overlay.ts'
import './top-bar.css'

export const TopBar = ({ crumbs, programme }: { crumbs: Crumb[]; programme: string | undefined }) => (
  <header className="top-bar">
    <Breadcrumbs className="crumbs" aria-label="Where this is">
      {crumbs.map(({ label, href }, i) => (
        <Breadcrumb key={href} className="crumb">
          {i === crumbs.length - 1 ? (
            <span aria-current="page">{label}</span>
          ) : (
            <Link href={href} look="quiet">
              {label}
            </Link>
          )}
        </Breadcrumb>
      ))}
    </Breadcrumbs>
    {programme !== undefined && <SavedSign programme={programme} />}
    <Tooltip words="Find or do anything" keys="Ctrl K">
      <AriaButton className="find-anything" onPress={() => overlay.set('palette')}>
        <Icon name="search" size={16} />
        <span className="find-words">Find or do anything</span>
        <Kbd keys="Ctrl K" />
      </AriaButton>
    </Tooltip>
    <LookMenu />
    <Tooltip words="Show all keys" keys="?">
      <AriaButton
        className="button button-icon"
        aria-label="Show all keys"
        onPress={() => overlay.set('keys')}
      >
        <span className="kbd" aria-hidden="true">
          ?
        </span>
      </AriaButton>
    </Tooltip>
  </header>
)

/** Everything is saved as it is made; where it cannot be, because somebody else writes, this says so. */
const SavedSign = ({ programme }: { programme: string }) => {
  const { data } = useQuery(queries.programme(programme))
  const connected = isConnected.use()
  const { underWay, held } = saving.use()
  if (!connected)
    return (
      <Chip tone="late" icon="warning">
        Sederunt does not answer
      </Chip>
    )
  if (!data) return null
  if (data.programme.readOnly)
    return (
      <Chip tone="soon" icon="lock">
        Read only
      </Chip>
    )
  if (held > 0)
    return (
      <Chip tone="late" icon="warning">
        Not saved yet
      </Chip>
    )
  if (underWay > 0) return <span className="saved">Saving …</span>
  return (
    <span className="saved">
      <Icon name="tick" size={14} />
      <span className="saved-words">Saved</span>
    </span>
  )
}
