import type { WordRemark } from '../../../shared/api/word.ts'
import type { WordReading } from '../../../shared/api.ts'
import { Icon } from '../../ui/icon.tsx'
import { capitalised } from '../../words.ts'

/** The report in plain words: what was carried, what was changed, what could not be carried, each with its places. */
export const ReportWords = ({ reading: { report, pack } }: { reading: WordReading }) => (
  <div className="bring-in-report">
    {!pack && (
      <p className="bring-in-carried">
        <Icon name="tick" />
        <span>
          {report.carried.length === 0
            ? 'The file has no text.'
            : `${listed(report.carried.map(({ what, count }) => `${count} ${what}`))} carried.`}
        </span>
      </p>
    )}
    <Remarks title="Changed" remarks={report.changed} />
    <Remarks title="Left out" remarks={report.left} />
  </div>
)

const Remarks = ({ title, remarks }: { title: string; remarks: WordRemark[] }) =>
  remarks.length > 0 && (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {remarks.map(({ what, places, count }) => (
          <li key={what}>
            {capitalised(what)}
            {places.length > 0 && (
              <span className="bring-in-places">
                {places.join('; ')}
                {count > places.length && ` and ${count - places.length} more`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )

const listed = (things: string[]): string =>
  things.length < 2 ? (things[0] ?? '') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`
