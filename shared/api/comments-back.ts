import type { AnchorSubject } from '../records/annotation.ts'
import type { BlockId } from '../rich-text.ts'
import type { BroughtComment } from '../rules/annotations/place-comments/bring-back.ts'

/** A comment that came back, and what becomes of it. */
export interface CommentBack extends Omit<BroughtComment, 'changes'> {
  /** Which of the files it came in. */
  file: number
  /** What it stands on, as it is called: `EAG(16)07 Section 12`. */
  where: string
}

/** What the comments of one or more returned Word files come to: nothing is stored yet. */
export interface CommentsBack {
  files: {
    name: string
    meeting: string
    /** As it is called: `External Advisory Group, 4 November 2016`. */
    of: string
    comments: number
  }[]
  comments: CommentBack[]
}

/** Comments counted by what becomes of them; `toPlace` of those that are new or known. */
export interface CommentCounts {
  new: number
  known: number
  resolved: number
  removed: number
  toPlace: number
}

/**
 * POST /api/programmes/:programme/comments-back?name=X.docx[&meeting=ID] with the file as the body (application/octet-stream)
 * -> 202 Job, whose result is `comments`; POST .../comments-back/of/:word the same for a file that `word` has read already. GET .../comments-back/:job -> CommentsBack; DELETE forgets it.
 */
export type CommentsBackAnswer = CommentsBack

/** POST /api/programmes/:programme/comments-back/bring-in with CommentsToBringIn -> CommentsBroughtIn, one step for undo. */
export interface CommentsToBringIn {
  jobs: string[]
  /** Where those belong that found no place. */
  places?: CommentToPlace[]
  /** Also those that were taken out here. */
  again?: boolean
}
export interface CommentToPlace {
  annotation: string
  of: AnchorSubject
  block: BlockId
}
export interface CommentsBroughtIn {
  counts: CommentCounts
}

/** GET .../comments-back/:job/paragraphs: where a comment can be placed by hand, in printed order. */
export interface HomeParagraphsAnswer {
  paragraphs: { of: AnchorSubject; where: string; block: BlockId; label: string | null; words: string }[]
}
