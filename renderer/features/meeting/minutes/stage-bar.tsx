import { useState } from 'react'
import type { MeetingSummary } from '../../../../shared/api.ts'
import type { Meeting, Minutes } from '../../../../shared/records/meeting.ts'
import type { Edit } from '../../../api/edit-queue.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { shortMeeting } from '../../papers/short-meeting.ts'
import { ChoiceInPlace } from '../choice-in-place.tsx'
import { setStage } from './minutes-edits.ts'

const stages: { value: Minutes['stage']; label: string }[] = [
  { value: 'draft', label: 'Draft' },
  { value: 'with chair', label: 'With the chair' },
  { value: 'circulated', label: 'Circulated' },
  { value: 'agreed', label: 'Agreed' },
]
/** No meeting is named. */
const nowhere = 'none'

interface StageBarProps {
  meeting: Meeting
  minutes: Minutes
  /** The group's later meetings, the soonest first. */
  later: MeetingSummary[]
  edit: (edit: Edit<Meeting>) => void
}

/** Where the minutes stand; agreeing asks at which meeting, and agreed words say so when they are changed. */
export const StageBar = ({ meeting, minutes, later, edit }: StageBarProps) => {
  const [agreeing, setAgreeing] = useState<string | null>(null)
  const choices = [
    ...later.map((one) => ({ id: one.id, label: shortMeeting(one) })),
    { id: nowhere, label: 'No meeting named' },
  ]
  const agree = (at: string) => edit(setStage(meeting, 'agreed', at === nowhere ? undefined : at))
  const agreedAt = choices.find(({ id }) => id === (minutes.agreedAt ?? nowhere))
  return (
    <div className="mn-stage">
      <Segmented
        label="Stage"
        options={stages}
        value={agreeing === null ? minutes.stage : 'agreed'}
        onChange={(stage) => {
          if (stage === 'agreed' && minutes.stage !== 'agreed') return setAgreeing(later[0]?.id ?? nowhere)
          setAgreeing(null)
          if (stage !== minutes.stage) edit(setStage(meeting, stage))
        }}
      />
      {agreeing !== null && (
        <fieldset className="mn-agreeing" aria-label="Agreeing the minutes">
          <span>Agreed at</span>
          <ChoiceInPlace label="Agreed at" choices={choices} value={agreeing} onChoose={setAgreeing} />
          <Button
            look="go"
            onPress={() => {
              agree(agreeing)
              setAgreeing(null)
            }}
          >
            Mark as agreed
          </Button>
          <Button look="quiet" onPress={() => setAgreeing(null)}>
            Not yet
          </Button>
        </fieldset>
      )}
      {agreeing === null && minutes.stage === 'agreed' && (
        <div className="mn-agreed" role="status">
          <Icon name="tick" size={16} />
          <span className="mn-agreed-words">
            <span>These words have been agreed at</span>
            <ChoiceInPlace
              label="Agreed at"
              choices={
                agreedAt
                  ? choices
                  : [{ id: minutes.agreedAt ?? nowhere, label: 'another meeting' }, ...choices]
              }
              value={minutes.agreedAt ?? nowhere}
              onChoose={agree}
            />
            <span>What you change now amends them.</span>
          </span>
          <Button look="quiet" icon="undo" onPress={() => edit(setStage(meeting, 'circulated'))}>
            Back to circulated
          </Button>
        </div>
      )}
    </div>
  )
}
