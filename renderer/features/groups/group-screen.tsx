import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { GroupRow } from '../../../shared/api.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Group } from '../../../shared/records/group.ts'
import { fillScheme } from '../../../shared/rules/number-scheme.ts'
import { queries } from '../../api/queries.ts'
import { Card } from '../../ui/card.tsx'
import type { GridColumn } from '../../ui/grid/grid-types.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { counted } from '../../words.ts'
import { Problem } from '../frame/problem.tsx'
import { HouseStyle } from '../house-style/house-style.tsx'
import { registerQueries } from '../registers/register-queries.ts'
import { useProgramme } from '../registers/use-programme.ts'
import { useRegister } from '../registers/use-register.ts'
import { orNothing, withField } from '../registers/with-field.ts'
import { KeptField } from './kept-field.tsx'
import { makeGroup } from './make-group.ts'
import { Members } from './members.tsx'
import './groups.css'

const frontSheets = [
  { value: 'none', label: 'None' },
  { value: 'block', label: 'A block at the head' },
  { value: 'full', label: 'A page of its own' },
] as const

/** One group: who sits in it and when, how it numbers, what it calls things. */
export const GroupScreen = () => {
  const { group = '' } = useParams({ strict: false })
  const programme = useProgramme()
  const { data: options } = useSuspenseQuery(registerQueries.options(programme))
  const { data: page } = useSuspenseQuery(queries.programme(programme))
  const register = useRegister(programme, 'groups', {
    nouns: ['group', 'groups'],
    make: makeGroup,
    isWhole: () => true,
  })
  const row = register.rows.find(({ id }) => id === group)
  if (!row) return <Problem error={new AppError('not-found', { what: 'group', id: group })} />

  const { record, seats } = row
  const put = (changed: Group, field: string) => register.put({ ...row, record: changed }, column(field))
  const problem = (field: string) =>
    register.problems.find((one) => one.record === group && one.column === field)?.words
  const place = nextPlace(
    page.meetings.filter((one) => one.group.id === group),
    row,
    register.asOf,
  )
  const preview = (scheme: string) =>
    scheme === ''
      ? 'Without a scheme they have no numbers'
      : `For example ${fillScheme(scheme, { ...place, n: 1 })}, ${fillScheme(scheme, { ...place, n: 2 })}`

  const text = (
    field: 'shortName' | 'remit' | 'paperNumbers' | 'actionNumbers',
    label: string,
    more: { hint?: string; preview?: (words: string) => string; long?: boolean } = {},
  ) => (
    <KeptField
      label={label}
      value={record[field] ?? ''}
      onKeep={(words) => put(withField(record, field, orNothing(words)), field)}
      error={problem(field)}
      {...more}
    />
  )
  const whole = (field: 'quorum' | 'papersIssuedDaysBefore', label: string, hint: string) => (
    <KeptField
      label={label}
      hint={hint}
      value={record[field] === undefined ? '' : String(record[field])}
      refuse={(words) =>
        /^\d{1,3}$/.test(words) || (words === '' && field === 'quorum')
          ? undefined
          : 'A whole number, such as 5.'
      }
      onKeep={(words) => put(withField(record, field, words === '' ? undefined : Number(words)), field)}
      error={problem(field)}
    />
  )
  return (
    <>
      <PageHead
        title={record.name}
        facts={[
          counted(seats.filter(({ state }) => state === 'now').length, 'member'),
          counted(row.meetings, 'meeting'),
        ]}
      />
      <div className="group-page">
        <section className="group-members" aria-labelledby="group-members">
          <h2 id="group-members" className="card-title">
            Members
          </h2>
          <Members
            row={row}
            options={options}
            asOf={register.asOf}
            problem={problem('members')}
            onPut={(members) => put({ ...record, members }, 'members')}
          />
        </section>
        <div className="group-cards">
          <Card title="What it is" padded>
            <div className="group-fields">
              <KeptField
                label="Name"
                value={record.name}
                refuse={(words) => (words === '' ? 'A group needs a name.' : undefined)}
                onKeep={(name) => put({ ...record, name }, 'name')}
                error={problem('name')}
              />
              {text('shortName', 'Short name')}
              {text('remit', 'Remit', { long: true })}
              {whole('quorum', 'Quorum', 'How many members must be there; empty where there is none')}
            </div>
          </Card>
          <Card title="Numbers" padded>
            <div className="group-fields">
              {text('paperNumbers', 'Numbers of papers', { preview })}
              {text('actionNumbers', 'Numbers of actions', { preview })}
              <p className="field-hint">
                {
                  '{yyyy} {yy} the year · {n} {nn} {nnn} the number · {m} the meeting in its year · {M} since the group began'
                }
              </p>
            </div>
          </Card>
          <Card title="Its papers and words" padded>
            <div className="group-fields">
              {whole('papersIssuedDaysBefore', 'Papers go out', 'Working days before the meeting')}
              <Segmented
                label="Front sheet of a paper"
                options={frontSheets}
                value={record.frontSheet}
                onChange={(frontSheet) => put({ ...record, frontSheet }, 'frontSheet')}
              />
              <KeptField
                label="What it calls its minutes"
                value={record.minutesTitle}
                refuse={(words) => (words === '' ? 'Say “Minutes” or the like.' : undefined)}
                onKeep={(minutesTitle) => put({ ...record, minutesTitle }, 'minutesTitle')}
                error={problem('minutesTitle')}
              />
              <KeptField
                label="How it is asked"
                hint="Printed before what a paper asks for"
                value={record.askedTo}
                refuse={(words) => (words === '' ? 'Say “The group is invited to” or the like.' : undefined)}
                onKeep={(askedTo) => put({ ...record, askedTo }, 'askedTo')}
                error={problem('askedTo')}
              />
            </div>
          </Card>
        </div>
        <HouseStyle programme={programme} group={group} isReadOnly={page.programme.readOnly} />
      </div>
    </>
  )
}

/** A field of the page stands where a column would: that is where what goes wrong is said. */
const column = (id: string): GridColumn<GroupRow> => ({ id, label: id, width: '', text: () => '' })

/** Where the next meeting stands among its group's, else the one after the last. */
function nextPlace(meetings: { id: string; day: string }[], { next }: GroupRow, asOf: string) {
  const day = next?.day ?? asOf
  const before = meetings.filter((one) => one.id !== next?.id && one.day < day)
  const year = day.slice(0, 4)
  return {
    year,
    inYear: before.filter((one) => one.day.startsWith(year)).length + 1,
    sinceStart: before.length + 1,
  }
}
