import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'
import './tabs.css'

export interface TabsProps<T extends string> {
  label: string
  tabs: readonly { id: T; label: string; count?: number }[]
  current: T
  /** Each tab is a place of its own, so changing it is a move. */
  onMove: (tab: T) => void
  /** What the current tab shows. */
  children: ReactNode
}

export function Tabs<T extends string>({ label, tabs, current, onMove, children }: TabsProps<T>) {
  return (
    <AriaTabs
      className="tabs"
      // A tab is a place, which can take a moment: the arrows look, Enter goes.
      keyboardActivation="manual"
      selectedKey={current}
      onSelectionChange={(key) => {
        const next = tabs.find((tab) => tab.id === key)
        if (next && next.id !== current) onMove(next.id)
      }}
    >
      <TabList aria-label={label} className="tab-list">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            <span className="tab-words" data-words={`${tab.label} ${tab.count ?? ''}`}>
              <span>
                {tab.label}
                {tab.count !== undefined && <span className="tab-count"> {tab.count}</span>}
              </span>
            </span>
          </Tab>
        ))}
      </TabList>
      <TabPanel id={current} className="tab-panel">
        {children}
      </TabPanel>
    </AriaTabs>
  )
}
