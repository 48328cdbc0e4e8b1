import type { ProgrammePage } from '../../../shared/api.ts'
import type { Day } from '../../../shared/records/basics.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { ActionsToDo, KeyDatesToDo, MinutesToDo, PapersToDo, UpdatesToDo } from './today-groups.tsx'
import { TodayNext } from './today-next.tsx'
import { useAsOf } from './use-as-of.ts'
import './today.css'

/** What needs doing, each a link to where it is mended; as of today, or of the day chosen. */
export const Today = ({ page, asOf }: { page: ProgrammePage; asOf: Day | undefined }) => {
  const { id } = page.programme
  const { today, shown, lastReport, data } = useAsOf(page, asOf)
  const choose = (day: Day | undefined) => go(places.programme(id, day), { replace: true })
  return (
    <div className="today">
      <Card title="What needs doing" padded>
        {data && today !== undefined && (
          <>
            <div className="today-head">
              <TodayNext programme={id} next={data.next} />
              <DayField label="As of" value={shown} onChange={choose} />
            </div>
            {lastReport !== undefined && (
              <p className="today-why">
                {shown === lastReport
                  ? `Its meetings are long past, so this is how things stood on ${printDay(lastReport)}, when it last reported.`
                  : 'Its meetings are long past.'}
                <Button look="quiet" onPress={() => choose(shown === lastReport ? today : undefined)}>
                  {shown === lastReport ? 'Show today' : `Show ${printDay(lastReport)}, its last report`}
                </Button>
              </p>
            )}
            <div className="today-groups">
              <PapersToDo programme={id} page={data} />
              <ActionsToDo programme={id} page={data} />
              <MinutesToDo programme={id} page={data} />
              <UpdatesToDo programme={id} page={data} />
              <KeyDatesToDo programme={id} page={data} />
            </div>
          </>
        )}
      </Card>
    </div>
  )
}
