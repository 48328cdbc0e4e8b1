import type { ProgrammeFileInput } from '../../shared/interchange.ts'

type ListOf<K extends keyof ProgrammeFileInput> = NonNullable<ProgrammeFileInput[K]>

export type Organisations = ListOf<'organisations'>
export type People = ListOf<'people'>
export type Group = ListOf<'groups'>[number]
export type Themes = ListOf<'themes'>
export type Workstreams = ListOf<'workstreams'>
export type Updates = ListOf<'updates'>
export type KeyDates = ListOf<'keyDates'>
export type Meeting = ListOf<'meetings'>[number]
export type Paper = ListOf<'papers'>[number]
export type Actions = ListOf<'actions'>
export type Decisions = ListOf<'decisions'>
export type Publications = ListOf<'publications'>
