import { type DocumentRequestInput, documentRequest } from '../../shared/document-request.ts'
import { type Programme, type ProgrammeFileInput, programmeSchema } from '../../shared/interchange.ts'
import type { Block, Inline } from '../../shared/rich-text.ts'
import { type Planned, type PlanOptions, planDocument } from '../../shared/rules/plan-document.ts'

/** A programme of the given records, defaults filled in. */
export const makeProgramme = (records: Partial<ProgrammeFileInput> = {}): Programme =>
  programmeSchema.parse({
    format: 'sederunt.programme',
    version: 1,
    programme: { name: 'Child Protection Improvement Programme', shortName: 'CPIP' },
    ...records,
  })

/** The External Advisory Group, with its schemes, and records around it. */
export const withGroup = (
  records: Partial<ProgrammeFileInput>,
  group: Partial<NonNullable<ProgrammeFileInput['groups']>[number]> = {},
): Programme =>
  makeProgramme({
    groups: [
      {
        id: 'eag',
        name: 'External Advisory Group',
        shortName: 'EAG',
        paperNumbers: 'EAG({yy}){nn}',
        actionNumbers: '{m}/{n}',
        ...group,
      },
    ],
    ...records,
  })

export const plan = (programme: Programme, request: DocumentRequestInput, options?: PlanOptions): Planned =>
  planDocument(programme, documentRequest.parse(request), options)

/** A numbered paragraph. */
export const numbered = (id: string, ...text: Inline[]): Block => ({ id, type: 'numbered', text })
export const plain = (id: string, ...text: Inline[]): Block => ({ id, type: 'plain', text })
export const continuation = (id: string, ...text: Inline[]): Block => ({ id, type: 'continuation', text })
export const bullet = (id: string, ...text: Inline[]): Block => ({ id, type: 'bullet', level: 1, text })
export const heading = (id: string, ...text: Inline[]): Block => ({ id, type: 'heading', level: 2, text })
export const lettered = (id: string, level: 1 | 2, ...text: Inline[]): Block => ({
  id,
  type: 'lettered',
  level,
  text,
})
export const table = (id: string, ...rows: string[][]): Block => ({
  id,
  type: 'table',
  header: true,
  rows: rows.map((row) => row.map((text) => ({ text: [text] }))),
})
