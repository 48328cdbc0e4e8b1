import { useSuspenseQuery } from '@tanstack/react-query'
import type { PackRequest } from '../../../shared/document-request.ts'
import { queries } from '../../api/queries.ts'
import { go } from '../../go.ts'
import { type MeetingTab, packPlace, places } from '../../places.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { AgendaTab } from './agenda-tab.tsx'
import { AttendanceTab } from './attendance/attendance-tab.tsx'
import { DetailsTab } from './details/details-tab.tsx'
import { MeetingHead } from './meeting-head.tsx'
import { MinutesTab } from './minutes/minutes-tab.tsx'
import { OnTheDayTab } from './on-the-day/on-the-day-tab.tsx'
import { PackTab } from './pack-tab.tsx'
import { PapersTab } from './papers/papers-tab.tsx'

interface MeetingScreenProps {
  programme: string
  meeting: string
  tab: MeetingTab
  pack: PackRequest
}

const liveTab = [{ id: 'on-the-day', label: 'On the day' }] as const
const editedTabs = [
  { id: 'attendance', label: 'Attendance' },
  { id: 'details', label: 'Details' },
] as const

/** The heart: one meeting, its agenda, its papers, its pack. */
export const MeetingScreen = ({ programme, meeting, tab, pack }: MeetingScreenProps) => {
  const page = useSuspenseQuery(queries.meeting(programme, meeting)).data
  const { readOnly } = useSuspenseQuery(queries.programme(programme)).data.programme
  const place = (to: MeetingTab) => places.meeting(programme, meeting, to)
  return (
    <>
      <MeetingHead programme={programme} page={page} />
      <Tabs
        label="Parts of the meeting"
        current={tab}
        onMove={(to) => go(place(to), { replace: true })}
        tabs={[
          { id: 'agenda', label: 'Agenda', count: page.meeting.items },
          { id: 'papers', label: 'Papers', count: page.meeting.papers },
          { id: 'pack', label: 'Pack' },
          ...(readOnly ? [] : liveTab),
          { id: 'minutes', label: 'Minutes' },
          ...(readOnly ? [] : editedTabs),
        ]}
      >
        {tab === 'agenda' && <AgendaTab programme={programme} page={page} />}
        {tab === 'on-the-day' && !readOnly && <OnTheDayTab programme={programme} page={page} />}
        {tab === 'minutes' && <MinutesTab programme={programme} page={page} />}
        {tab === 'papers' && <PapersTab programme={programme} page={page} />}
        {tab === 'attendance' && <AttendanceTab programme={programme} meeting={meeting} />}
        {tab === 'details' && <DetailsTab programme={programme} meeting={meeting} />}
        {tab === 'pack' && (
          <PackTab
            programme={programme}
            request={pack}
            day={page.meeting.day}
            onRequest={(next) => go(packPlace(programme, next), { replace: true })}
          />
        )}
      </Tabs>
    </>
  )
}
