import { useSuspenseQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'
import { Card } from '../../ui/card.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Rows } from '../../ui/rows.tsx'
import { NothingYet } from '../programme/nothing-yet.tsx'
import { inOrder, isToCome, MeetingRow, nextOf } from './meeting-row.tsx'
import './meetings-screen.css'

/** All meetings: those to come, the next first; then those past, the last first. */
export const MeetingsScreen = ({ programme }: { programme: string }) => {
  const ordered = inOrder(useSuspenseQuery(queries.programme(programme)).data.meetings)
  const sections = [
    { title: 'To come', meetings: ordered.filter(isToCome) },
    { title: 'Past', meetings: ordered.filter((meeting) => !isToCome(meeting)) },
  ].filter(({ meetings }) => meetings.length > 0)
  return (
    <>
      <PageHead title="Meetings" />
      <div className="stack">
        {sections.length === 0 && (
          <Card>
            <NothingYet what="meetings" />
          </Card>
        )}
        {sections.map(({ title, meetings }) => (
          <Card key={title} title={title}>
            <Rows label={title}>
              {meetings.map((meeting) => (
                <MeetingRow
                  key={meeting.id}
                  programme={programme}
                  meeting={meeting}
                  isNext={meeting === nextOf(ordered)}
                />
              ))}
            </Rows>
          </Card>
        ))}
      </div>
    </>
  )
}
