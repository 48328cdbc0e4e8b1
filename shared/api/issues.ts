import type { Issue, IssueChange, IssueCopy, IssueKind } from '../records/issue.ts'

/** An issue as the window shows it: without every paragraph's number. */
export type IssueShown = Omit<Issue, 'labels' | 'parts'>

/** GET /api/programmes/:programme/issues?meeting=ID: the packs of a meeting that went out, the latest first. */
export interface IssuesAnswer {
  issues: IssueShown[]
  /** What is other by now than in the latest. */
  changes: IssueChange[]
}

/** POST /api/programmes/:programme/issues/make with one of these -> 202 Job, whose result is `issue`: nothing is issued yet. */
export interface IssueToMake {
  meeting: string
  kind: IssueKind
  /** The day that it bears. */
  on?: string
  asOf?: string
  numbering?: 'by-paper' | 'through'
  without?: string[]
  order?: string[]
}

/**
 * GET /api/programmes/:programme/issues/made/:job: what was made, to be looked at. POST .../issues with { job } -> 201
 * IssueShown: it is issued, for good; `conflict` where the programme was changed since it was made.
 * GET .../issues/:meeting/:version/:copy: the very file.
 */
export type IssueMade = Omit<IssueShown, 'at'>

export type { IssueChange, IssueCopy, IssueKind }
