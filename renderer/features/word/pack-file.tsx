import type { PaperOfPack, WordPack, WordReading } from '../../../shared/api/word.ts'
import { outsideHead, outsideWords } from '../../../shared/rules/word/pack-in-words.ts'
import { Button } from '../../ui/button.tsx'
import { counted } from '../../words.ts'
import { HeldComments } from './held-comments.tsx'
import { change, type IncomingFile, readAgain, rowOfPack } from './incoming.ts'
import { NotTakenIn } from './not-taken-in.tsx'
import './pack-file.css'
import { ReportWords } from './report-words.tsx'
import { TrackedChoice } from './tracked-choice.tsx'

/** A pack that came back, as a whole: which papers differ, and what is in it that becomes nothing. Each paper has a card of its own. */
export const PackFile = ({
  one,
  reading,
  pack,
}: {
  one: IncomingFile
  reading: WordReading
  pack: WordPack
}) => {
  const { papers, unchanged, gone, outside, more, against } = pack
  const out = papers.flatMap(({ revision }) =>
    revision && rowOfPack(one, revision.paper).out ? [{ paper: revision.paper, title: revision.title }] : [],
  )
  return (
    <div className="pack-file">
      <p role="status" className="pack-file-count">
        {`The pack of ${pack.title}${pack.version === null ? '' : `, version ${pack.version}`}: `}
        {papers.length === 0
          ? 'no paper in it differs from what went out.'
          : `${counted(papers.length, 'paper')} in it ${papers.length === 1 ? 'differs' : 'differ'} from what went out.`}
      </p>
      <HeldComments one={one} count={reading.comments.length} />
      <TrackedChoice one={one} reading={reading} />
      <dl className="pack-file-papers">
        <Titles words="Not changed" papers={unchanged} />
        <Titles words="Not in the file any more, and left as it is here" papers={gone} />
      </dl>
      {out.map(({ paper, title }) => (
        <p key={paper} className="pack-file-out">
          <span>“{title}” is left out.</span>
          <Button onPress={() => change(`${one.key}/${paper}`, { out: false })}>Take it in after all</Button>
        </p>
      ))}
      <NotTakenIn
        label="Outside the papers"
        head={outsideHead(against)}
        lines={[...outside.map(outsideWords), ...(more > 0 ? [`and ${more} more`] : [])]}
      />
      {(reading.report.changed.length > 0 || reading.report.left.length > 0) && (
        <ReportWords reading={reading} />
      )}
      <Button look="quiet" onPress={() => readAgain(one, { asNew: true })}>
        Make one new paper of all of it instead
      </Button>
    </div>
  )
}

const Titles = ({ words, papers }: { words: string; papers: PaperOfPack[] }) =>
  papers.length > 0 && (
    <div>
      <dt>{words}</dt>
      {papers.map(({ paper, title }) => (
        <dd key={paper}>{title}</dd>
      ))}
    </div>
  )
