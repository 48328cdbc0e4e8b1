import { Button } from '../../ui/button.tsx'
import { counted } from '../../words.ts'
import { commentsOfWord } from '../comments-back/take-in.ts'
import type { IncomingFile } from './incoming.ts'

/** What a file holds beside its words: comments, which come back by themselves. */
export const HeldComments = ({
  one: { programme, job, meeting },
  count,
}: {
  one: IncomingFile
  count: number
}) =>
  count === 0 || job === null ? null : (
    <p className="bring-in-comments">
      <span>{`It also holds ${counted(count, 'comment')}.`}</span>
      <Button onPress={() => commentsOfWord(programme, job, meeting)}>
        {count === 1 ? 'Look at the comment' : 'Look at the comments'}
      </Button>
    </p>
  )
