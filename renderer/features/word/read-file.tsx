import { useQuery } from '@tanstack/react-query'
import type { MeetingSummary, WordReading } from '../../../shared/api.ts'
import { takeSuggestions } from '../../../shared/rules/word/take-suggestions.ts'
import { queries } from '../../api/queries.ts'
import { TextField } from '../../ui/text-field.tsx'
import { shortMeeting } from '../papers/short-meeting.ts'
import { Choice } from './choice.tsx'
import { Compare } from './compare.tsx'
import { change, type IncomingFile } from './incoming.ts'
import { ReportWords } from './report-words.tsx'
import { TrackedChoice } from './tracked-choice.tsx'

/** What a file becomes: its title and place, which can still be changed, the report, and its text beside the original's. */
export const ReadFile = ({ one, reading }: { one: IncomingFile; reading: WordReading }) => {
  const { key, title, suggestions } = one
  const isNew = reading.revision === undefined
  const suggested = reading.report.suggestions
  const text = (body: WordReading['body']) => (suggestions ? takeSuggestions(body, suggested) : body)
  return (
    <div className="bring-in-read">
      <div className="bring-in-fields">
        {isNew && (
          <>
            <TextField
              label="Title"
              value={title ?? reading.title}
              onChange={(value) => change(key, { title: value })}
              maxLength={500}
            />
            <Where one={one} />
          </>
        )}
        {one.part === null && <TrackedChoice one={one} reading={reading} />}
        {isNew && reading.marking !== null && (
          <label className="bring-in-tick">
            <input
              type="checkbox"
              checked={one.marking}
              onChange={({ target }) => change(key, { marking: target.checked })}
            />
            <span>Mark the paper {reading.marking}, as the file is</span>
          </label>
        )}
        {suggested.length > 0 && (
          <label className="bring-in-tick">
            <input
              type="checkbox"
              checked={suggestions}
              onChange={({ target }) => change(key, { suggestions: target.checked, decided: {}, sides: {} })}
            />
            <span>
              Make headings and numbered paragraphs of what looks like them
              <span className="bring-in-places">
                {suggested
                  .slice(0, 8)
                  .map(({ words }) => `“${words}”`)
                  .join(', ')}
                {suggested.length > 8 && ` and ${suggested.length - 8} more`}
              </span>
            </span>
          </label>
        )}
      </div>
      <ReportWords reading={reading} />
      <Compare
        name={one.name}
        plain={reading.plain}
        body={text(reading.body)}
        annexes={reading.annexes.map((annex) => ({ ...annex, body: text(annex.body) }))}
      />
    </div>
  )
}

/** The meeting and the item that the paper is for. */
const Where = ({ one }: { one: IncomingFile }) => {
  const { programme, meeting, item, key } = one
  const { data: page } = useQuery(queries.programme(programme))
  const { data: agenda } = useQuery({
    ...queries.meeting(programme, meeting ?? ''),
    enabled: meeting !== undefined,
  })
  const items = agenda?.agenda.filter(({ kind }) => kind === 'item') ?? []
  return (
    <>
      <Choice
        label="Meeting"
        value={meeting ?? ''}
        options={[
          { value: '', label: 'None yet' },
          ...(page?.meetings ?? [])
            .toReversed()
            .map((of: MeetingSummary) => ({ value: of.id, label: shortMeeting(of) })),
        ]}
        onChange={(value) => change(key, { meeting: value === '' ? undefined : value, item: null })}
      />
      {items.length > 0 && (
        <Choice
          label="Item"
          value={item ?? ''}
          options={[
            { value: '', label: 'No item' },
            ...items.map(({ id, number, title }) => ({
              value: id,
              label: number === null ? title : `${number}: ${title}`,
            })),
          ]}
          onChange={(value) => change(key, { item: value === '' ? null : value })}
        />
      )}
    </>
  )
}
