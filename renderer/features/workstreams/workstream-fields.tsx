import type { Ref } from '../../../shared/records/basics.ts'
import type { Workstream } from '../../../shared/records/workstream.ts'
import { setFieldOf } from '../../api/set-field.ts'
import { useRecord } from '../../api/use-record.ts'
import { places } from '../../places.ts'
import { Card } from '../../ui/card.tsx'
import { FieldRow, FieldRows } from '../../ui/field-rows.tsx'
import { ChoiceInPlace } from '../meeting/choice-in-place.tsx'
import { HeldEdit } from '../meeting/held-edit.tsx'
import { PersonInPlace } from '../meeting/person-in-place.tsx'
import { TextInPlace } from '../meeting/text-in-place.tsx'
import { type Names, useNames } from '../meeting/use-names.ts'
import { RemoveRecord } from '../registers/remove-record.tsx'

const statuses = [
  { id: 'active', label: 'Active' },
  { id: 'closed', label: 'Closed' },
] as const
const noTheme = ' none'

interface WorkstreamFieldsProps {
  programme: string
  workstream: string
  themes: { id: string; title: string }[]
}

/** What a workstream is: its title, the theme that it is reported under, who leads it, whether it goes on. */
export const WorkstreamFields = ({ programme, workstream: id, themes }: WorkstreamFieldsProps) => {
  const edited = useRecord<Workstream>(programme, 'workstreams', id)
  const { record, edit, held } = edited
  const names = useNames(programme)
  return (
    <>
      {held !== null && (
        <HeldEdit of={edited} held={held} inWords={(value) => inWords(value, names, themes)} />
      )}
      <Card>
        <FieldRows>
          <FieldRow legend="Title">
            <TextInPlace
              label="Title of the workstream"
              value={record.title}
              faultOf={(typed) => (typed.trim() === '' ? 'A workstream needs a title.' : null)}
              onSave={(typed, { was, typing }) =>
                edit(setFieldOf(record, 'title', 'Title', typed.trim(), { was, typing }))
              }
            />
          </FieldRow>
          <FieldRow legend="Theme">
            <ChoiceInPlace
              label="Theme"
              choices={[
                ...themes.map(({ id: one, title }) => ({ id: one, label: title })),
                { id: noTheme, label: 'None' },
              ]}
              value={record.theme ?? noTheme}
              onChoose={(to) => edit(setFieldOf(record, 'theme', 'Theme', to === noTheme ? undefined : to))}
            />
          </FieldRow>
          <FieldRow legend="Lead">
            <PersonInPlace
              label="Somebody leads it"
              names={names}
              value={record.lead}
              none="Nobody yet"
              organisations
              onChange={(lead) => edit(setFieldOf(record, 'lead', 'Lead', lead))}
            />
          </FieldRow>
          <FieldRow legend="Status">
            <ChoiceInPlace
              label="Status"
              choices={statuses}
              value={record.status}
              onChoose={(status) => edit(setFieldOf(record, 'status', 'Status', status))}
            />
          </FieldRow>
        </FieldRows>
      </Card>
      <RemoveRecord
        programme={programme}
        list="workstreams"
        id={id}
        noun="workstream"
        then={places.workstreams(programme)}
      />
    </>
  )
}

function inWords(value: unknown, names: Names, themes: { id: string; title: string }[]): string {
  if (value === undefined || value === null) return 'nothing'
  const theme = themes.find(({ id }) => id === value)
  return `“${theme?.title ?? names.of(value as Ref)}”` // a title, a status or whoever leads
}
