import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { advisoryActions } from './actions/advisory-group.ts'
import { otherActions } from './actions/other-groups.ts'
import { decisions } from './decisions.ts'
import { groups } from './groups.ts'
import { keyDates } from './key-dates.ts'
import { boardNovember, boardSeptember } from './meetings/board.ts'
import { dataGroupNovember, dataGroupOctober } from './meetings/data-group.ts'
import { eagAugust } from './meetings/eag-august.ts'
import { eagJune } from './meetings/eag-june.ts'
import { eagNovember } from './meetings/eag-november.ts'
import { plannedMeetings } from './meetings/planned.ts'
import { reviewAugust, reviewSeptember } from './meetings/review-early.ts'
import { reviewNovember } from './meetings/review-november.ts'
import { reviewOctober } from './meetings/review-october.ts'
import { workingGroupJune, workingGroupNovember } from './meetings/working-group.ts'
import { organisations } from './organisations.ts'
import { inductionNote, leadership, progressAugust } from './papers/advisory-august.ts'
import { neglectPilot, programmePlan } from './papers/advisory-june.ts'
import {
  consultationEvents,
  definitionNote,
  mattersArising,
  progressNovember,
} from './papers/advisory-november.ts'
import { budget, highlights, risks } from './papers/board.ts'
import { gaps, outcomes } from './papers/data-group.ts'
import { caseReviews, committees, registerOptions } from './papers/review-evidence.ts'
import { findings } from './papers/review-findings.ts'
import { caseReading, reportOutline } from './papers/review-november.ts'
import { section12 } from './papers/section-12.ts'
import { monitoring, terms } from './papers/working-group.ts'
import { people } from './people.ts'
import { publications } from './publications.ts'
import { autumnUpdates } from './updates/autumn.ts'
import { juneUpdates } from './updates/june.ts'
import { novemberUpdates } from './updates/november.ts'
import { novemberHarmUpdates } from './updates/november-harm.ts'
import { themes, workstreams } from './workstreams.ts'

/**
 * The programme that every newcomer explores first, as it stood on 4 November 2016. Its outline is on the public record;
 * its papers, figures, discussions and most of its people are made up.
 */
export const sampleProgramme: ProgrammeFileInput = {
  format: 'sederunt.programme',
  version: 1,
  programme: {
    name: 'Child Protection Improvement Programme',
    shortName: 'CPIP',
    vision:
      'Every child in Scotland is kept safe from abuse and neglect, because the people and services around them put their wellbeing first.',
    marking: 'OFFICIAL',
  },
  organisations,
  people,
  groups,
  themes,
  workstreams,
  updates: [...juneUpdates, ...autumnUpdates, ...novemberUpdates, ...novemberHarmUpdates],
  keyDates,
  meetings: [
    eagJune,
    workingGroupJune,
    reviewAugust,
    eagAugust,
    reviewSeptember,
    boardSeptember,
    dataGroupOctober,
    reviewOctober,
    eagNovember,
    workingGroupNovember,
    dataGroupNovember,
    boardNovember,
    reviewNovember,
    ...plannedMeetings,
  ],
  papers: [
    programmePlan,
    neglectPilot,
    progressAugust,
    leadership,
    inductionNote,
    mattersArising,
    progressNovember,
    section12,
    definitionNote,
    consultationEvents,
    committees,
    caseReviews,
    findings,
    caseReading,
    reportOutline,
    registerOptions,
    monitoring,
    terms,
    risks,
    highlights,
    budget,
    gaps,
    outcomes,
  ],
  actions: [...advisoryActions, ...otherActions],
  decisions,
  publications,
}
