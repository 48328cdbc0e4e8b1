import type { Case } from '../../electron/briefcase/case-file.ts'
import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { sampleProgramme } from '../../electron/sample/programme.ts'
import { makeCase } from '../../electron/services/briefcases/make-case.ts'
import type { AnnotationChange } from '../../shared/records/annotation.ts'

export const sample = readProgramme(JSON.stringify(sampleProgramme))
export const noImage = () => null

/** The pack of the sample's meeting in November, for its chair unless another is named. */
export const madeCase = (
  wanted: Partial<Parameters<typeof makeCase>[1]> = {},
  changes: AnnotationChange[] = [],
  programme = sample,
): Case =>
  makeCase(
    {
      programme: () => programme,
      annotationChanges: () => changes,
      identity: () => 'lineage1',
      recordState: () => ({ mark: 7, at: '2016-11-01T09:00:00.000Z' }),
      openedCase: () => null,
      issues: () => [],
      withheld: () => [],
    },
    { meeting: 'eag-nov', ...wanted },
  )

/** A change with what it does not say filled in. */
export const change = (
  annotation: string,
  version: number,
  set: AnnotationChange['set'],
  by: AnnotationChange['by'] = { person: 'rannoch', name: 'Elspeth Rannoch' },
): AnnotationChange => ({
  annotation,
  version,
  at: `2016-11-02T09:${String(version).padStart(2, '0')}:00Z`,
  by,
  set,
})

export const onPaper = (paper = 'section-12') =>
  ({ meeting: 'eag-nov', of: { paper }, quote: '', text: '', before: '', after: '' }) as const
