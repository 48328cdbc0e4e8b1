import type { Paper } from '../../../../shared/records/paper.ts'
import type { Edit } from '../../../api/edit-queue.ts'
import { withField } from '../../registers/with-field.ts'

const names = {
  title: 'Title',
  number: 'Number',
  author: 'Author',
  sponsor: 'Sponsor',
  ask: 'Ask',
  marking: 'Marking',
  handling: 'Handling',
  forInformation: 'For information',
  stage: 'Stage',
  audience: 'Audience',
  from: 'First day',
  to: 'Last day',
  entries: 'Updates',
} as const
type Field = keyof typeof names

/** `field` of a paper as `becomes`; undefined leaves it out. `was` is what the person saw when the edit began. */
export const setPaper = <F extends Field>(
  paper: Paper,
  field: F,
  becomes: Paper[F] | undefined,
  { typing = false, ...rest }: { was?: Paper[F] | undefined; typing?: boolean } = {},
): Edit<Paper> => ({
  what: `${names[field]} of “${paper.title}”`,
  at: field,
  typing,
  apply: (now) => withField(now, field, becomes),
  replaces: { read: (now) => now[field], was: 'was' in rest ? rest.was : paper[field], becomes },
})
