import { useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { MeetingPage } from '../../../../shared/api.ts'
import type { Meeting } from '../../../../shared/records/meeting.ts'
import type { RichText } from '../../../../shared/rich-text.ts'
import {
  type MinutesSection,
  minutesHeading,
  minutesSections,
  numberSections,
} from '../../../../shared/rules/minutes-sections.ts'
import { queries } from '../../../api/queries.ts'
import { type EditedRecord, useRecord } from '../../../api/use-record.ts'
import type { ReferenceWords } from '../../../editor/references.ts'
import { type Names, useNames } from '../use-names.ts'
import { type Outcomes, useOutcomes } from './use-outcomes.ts'

export interface ShownSection extends MinutesSection {
  heading: string
  /** The number that its first paragraph has. */
  from: number
}

/** Everything that is written of a meeting, as its minutes will print it. */
export interface MinutesDesk {
  programme: string
  meeting: Meeting
  edited: EditedRecord<Meeting>
  names: Names
  sections: ShownSection[]
  outcomes: Outcomes
  beside: ReadonlyMap<string, ReferenceWords>
  onText: (key: string, text: RichText | null) => void
  headingOf: (section: Pick<MinutesSection, 'item' | 'number' | 'place'>) => string
}

export function useMinutes(programme: string, { meeting: summary, papers }: MeetingPage): MinutesDesk {
  const edited = useRecord<Meeting>(programme, 'meetings', summary.id)
  // Sections are those of the file: what is typed in one goes nowhere before the file has it.
  const inFile = useSuspenseQuery(queries.record(programme, 'meetings', summary.id)).data.record as Meeting
  const names = useNames(programme)
  const outcomes = useOutcomes(programme, summary)
  const [typed, setTyped] = useState<ReadonlyMap<string, RichText>>(new Map())
  const onText = useCallback(
    (key: string, text: RichText | null) =>
      setTyped(
        (now) => new Map([...now].filter(([other]) => other !== key).concat(text ? [[key, text]] : [])),
      ),
    [],
  )
  const numberOfPaper = useMemo(() => new Map(papers.map(({ id, number }) => [id, number])), [papers])
  const headingOf = useCallback(
    (section: Pick<MinutesSection, 'item' | 'number' | 'place'>) =>
      minutesHeading(section, (id) => numberOfPaper.get(id)),
    [numberOfPaper],
  )
  const sections = useMemo(
    () =>
      // An outcome shows as soon as it is said; what is written is as the file has it.
      minutesSections({ ...inFile, agenda: edited.record.agenda }, (item) => outcomes.of(item).length > 0),
    [inFile, edited.record.agenda, outcomes],
  )
  const { starts, words } = useMemo(
    () =>
      numberSections(
        sections.map(({ key, place }) =>
          place === null ? [] : (typed.get(key) ?? inFile.minutes?.paragraphs[place]?.body ?? []),
        ),
      ),
    [sections, typed, inFile],
  )
  return {
    programme,
    meeting: edited.record,
    edited,
    names,
    outcomes,
    beside: words,
    onText,
    headingOf,
    sections: sections.map((section, i) => ({
      ...section,
      heading: headingOf(section),
      from: starts[i] ?? 1,
    })),
  }
}
