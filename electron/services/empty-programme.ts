import { type Programme, programmeSchema } from '../../shared/interchange.ts'

/** A programme that has a name and nothing else yet. */
export const emptyProgramme = (details: { name: string; shortName?: string }): Programme =>
  programmeSchema.parse({
    format: 'sederunt.programme',
    version: 1,
    programme: {
      name: details.name,
      ...(details.shortName !== undefined && { shortName: details.shortName }),
    },
  })
