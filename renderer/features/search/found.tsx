import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { counted } from '../../words.ts'
import { Problem } from '../frame/problem.tsx'
import { Matched } from './matched.tsx'
import { ownPlace, signOfList, wordOfList } from './place-of-hit.ts'

/** Every record that holds the words, with the words marked. */
export const Found = ({ programme, words }: { programme: string; words: string }) => {
  const { data, error } = useQuery(queries.search(programme, words))
  if (error) return <Problem error={error} />
  if (!data) return null
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
          {data.hits.map((hit) => {
            const href = ownPlace(programme, hit)
            return (
              <Row
                key={`${hit.list}/${hit.id}`}
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
                    {wordOfList(hit.list)}
                    {hit.within && ` · ${hit.within.title}`}
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
