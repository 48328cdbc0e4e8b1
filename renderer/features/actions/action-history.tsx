import { useQuery } from '@tanstack/react-query'
import { printDay } from '../../../shared/rules/dates.ts'
import { capitalised } from '../../words.ts'
import { registerQueries } from '../registers/register-queries.ts'
import './actions.css'

/** What changed in an action and when, the latest first. */
export const ActionHistory = ({ programme, action }: { programme: string; action: string }) => {
  const { data } = useQuery(registerQueries.history(programme, action))
  if (!data) return null
  return (
    <section className="action-history" aria-label="History">
      <h3>History</h3>
      {data.changes.length === 0 ? (
        <p className="grid-quiet">It stands as it came in with the file.</p>
      ) : (
        <ol>
          {data.changes.map(({ number, on, words }) => (
            <li key={number}>
              <span className="action-note-day">{printDay(on)}</span>
              {capitalised(words.join('; '))}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
