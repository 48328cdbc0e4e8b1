import { z } from 'zod'
import { actionRecord } from './records/action.ts'
import { list } from './records/basics.ts'
import { decisionRecord } from './records/decision.ts'
import { groupRecord } from './records/group.ts'
import { keyDateRecord } from './records/key-date.ts'
import { meetingRecord } from './records/meeting.ts'
import { organisationRecord } from './records/organisation.ts'
import { paperRecord } from './records/paper.ts'
import { personRecord } from './records/person.ts'
import { programmeRecord } from './records/programme.ts'
import { publicationRecord } from './records/publication.ts'
import { updateRecord } from './records/update.ts'
import { themeRecord, workstreamRecord } from './records/workstream.ts'
import { body, richText } from './rich-text.ts'

/** The programme file in JSON, version 1; `body` says what may stand where a text is written. */
const programmeFile = <B extends z.ZodType>(of: B) =>
  z.strictObject({
    format: z.literal('sederunt.programme'),
    version: z.literal(1),
    programme: programmeRecord,
    organisations: list(organisationRecord),
    people: list(personRecord),
    groups: list(groupRecord),
    themes: list(themeRecord),
    workstreams: list(workstreamRecord),
    updates: list(updateRecord(of)),
    keyDates: list(keyDateRecord),
    meetings: list(meetingRecord(of)),
    papers: list(paperRecord(of)),
    actions: list(actionRecord),
    decisions: list(decisionRecord),
    publications: list(publicationRecord),
  })

/** What comes in: bodies may be Markdown. */
export const programmeFileSchema = programmeFile(body)
/** What is kept: every body is rich text. */
export const programmeSchema = programmeFile(richText)

export type ProgrammeFileInput = z.input<typeof programmeFileSchema>
export type ProgrammeFile = z.output<typeof programmeFileSchema>
/** All records of a programme, defaults filled in, bodies as rich text. */
export type Programme = z.output<typeof programmeSchema>

/** The lists of a programme, in the order of the file. */
export const recordLists = [
  'organisations',
  'people',
  'groups',
  'themes',
  'workstreams',
  'updates',
  'keyDates',
  'meetings',
  'papers',
  'actions',
  'decisions',
  'publications',
] as const
export type RecordList = (typeof recordLists)[number]
