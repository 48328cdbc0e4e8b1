import type { ReactNode } from 'react'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Tabs } from '../../ui/tabs.tsx'

const tabs = [
  { id: 'people', label: 'People' },
  { id: 'organisations', label: 'Organisations' },
  { id: 'groups', label: 'Groups' },
] as const

/** Who there is, whom they are from, and where they sit: three registers under one name. */
export const PeopleTabs = ({
  programme,
  current,
  children,
}: {
  programme: string
  current: (typeof tabs)[number]['id']
  children: ReactNode
}) => (
  <>
    <PageHead title={tabs.find(({ id }) => id === current)?.label} />
    <Tabs
      label="People, organisations and groups"
      tabs={tabs}
      current={current}
      onMove={(tab) => go(places.register(programme, tab))}
    >
      {children}
    </Tabs>
  </>
)
