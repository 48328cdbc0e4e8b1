import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useNewKey } from '../meeting/use-new-key.ts'
import { Ahead } from '../timeline/ahead.tsx'
import { inOrder, isToCome, nextOf } from './meeting-row.tsx'
import { MeetingSection } from './meeting-section.tsx'
import { NewMeeting } from './new-meeting.tsx'
import './meetings-screen.css'

/** All meetings: those to come, the next first; then those past, the last first. */
export const MeetingsScreen = ({ programme }: { programme: string }) => {
  const page = useSuspenseQuery(queries.programme(programme)).data
  const { readOnly } = page.programme
  const [isMaking, setMaking] = useState(false)
  useNewKey(() => setMaking(!readOnly))
  const ordered = inOrder(page.meetings)
  const sections = [
    { title: 'To come', meetings: ordered.filter(isToCome) },
    { title: 'Past', meetings: ordered.filter((meeting) => !isToCome(meeting)) },
  ].filter(({ meetings }) => meetings.length > 0)
  return (
    <>
      <PageHead
        title="Meetings"
        actions={
          !readOnly && (
            <Tooltip words="New meeting" keys="n">
              <Button icon="plus" onPress={() => setMaking(true)}>
                New meeting
              </Button>
            </Tooltip>
          )
        }
      />
      {isMaking && <NewMeeting programme={programme} onClose={() => setMaking(false)} />}
      <div className="stack">
        <Ahead page={page} />
        {sections.length === 0 && (
          <Card>
            <EmptyState
              action={
                !readOnly && (
                  <Button look="go" icon="plus" onPress={() => setMaking(true)}>
                    New meeting
                  </Button>
                )
              }
            >
              This programme has no meetings yet.
            </EmptyState>
          </Card>
        )}
        {sections.map(({ title, meetings }) => (
          <MeetingSection
            key={title}
            title={title}
            programme={programme}
            meetings={meetings}
            next={nextOf(ordered)}
          />
        ))}
      </div>
    </>
  )
}
