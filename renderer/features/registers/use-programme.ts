import { useParams } from '@tanstack/react-router'

/** The programme that the screen belongs to. */
export const useProgramme = (): string => useParams({ strict: false }).programme ?? ''
