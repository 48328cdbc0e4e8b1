import type { MeetingSummary } from '../../../shared/api.ts'

/** `EAG, Friday 4 November 2016` */
export const shortMeeting = ({ group, days }: MeetingSummary) => `${group.shortName ?? group.name}, ${days}`
