import { useQuery } from '@tanstack/react-query'
import type { SearchAnswer } from '../../../shared/api.ts'
import { queries } from '../../api/queries.ts'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { counted } from '../../words.ts'
import { Problem } from '../frame/problem.tsx'
import { shortMeeting } from '../papers/short-meeting.ts'
import { Matched } from './matched.tsx'
import { keysOf, kindOfHit, ownPlace, signOfList } from './place-of-hit.ts'

type Within = NonNullable<SearchAnswer['hits'][number]['within']>

/** Every record that holds the words, with the words marked. */
export const Found = ({ programme, words }: { programme: string; words: string }) => {
  const { data, error } = useQuery(queries.search(programme, words))
  const { data: page } = useQuery(queries.programme(programme))
  const nameOf = (record: Within) => {
    const meeting = record.list === 'meetings' && page?.meetings.find(({ id }) => id === record.id)
    return meeting ? shortMeeting(meeting) : record.title
  }
  if (error) return <Problem error={error} />
  if (!data) return null
  const keys = keysOf(data.hits)
  return (
    <Card
      title={
        <span role="status">
          {counted(data.hits.length, 'record holds', 'records hold')} “{words}”
        </span>
      }
    >
      {data.hits.length === 0 ? (
        <EmptyState>No record holds these words. Fewer words, or the start of one, find more.</EmptyState>
      ) : (
        <Rows label="Found">
          {data.hits.map((hit, i) => {
            const href = ownPlace(programme, hit)
            return (
              <Row
                key={keys[i]}
                start={<Icon name={signOfList(hit.list)} />}
                title={hit.title}
                under={
                  <span>
                    <Matched pieces={hit.pieces} />
                  </span>
                }
                end={
                  <>
                    {hit.private && <Chip icon="lock">Chair’s</Chip>}
                    {kindOfHit(hit)}
                    {hit.within && ` · ${nameOf(hit.within)}`}
                  </>
                }
                {...(href === undefined ? {} : { href })}
              />
            )
          })}
        </Rows>
      )}
    </Card>
  )
}
