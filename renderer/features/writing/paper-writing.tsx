import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PaperPage } from '../../../shared/api.ts'
import type { Paper } from '../../../shared/records/paper.ts'
import type { RichText } from '../../../shared/rich-text.ts'
import { queries } from '../../api/queries.ts'
import { useRecord } from '../../api/use-record.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Chip } from '../../ui/chip.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { numbersOf } from '../compare/numbers-of.ts'
import { useCommandHere } from '../frame/commands-here.ts'
import { shortMeeting } from '../papers/short-meeting.ts'
import { ChooseWord } from '../word/choose-word.tsx'
import { Annexes } from './annexes.tsx'
import { Entries } from './entries/entries.tsx'
import { TextFacts } from './text-facts.tsx'
import { useWriting } from './use-writing.ts'
import type { TextOf } from './writer.ts'
import { WrittenText } from './written-text.tsx'
import './writing.css'

const body: TextOf<Paper> = {
  key: 'body',
  read: ({ body: text }) => text ?? none,
  write: (paper, text) => ({ ...paper, body: text }),
}
const none: RichText = []

/** A paper to be written: its text and its annexes, with the numbers that it will be printed with. */
export const PaperWriting = ({ programme, paper: id }: { programme: string; paper: string }) => {
  const page = useSuspenseQuery(queries.paper(programme, id)).data
  const edited = useRecord<Paper>(programme, 'papers', id)
  const paper = edited.record
  const { readOnly } = useSuspenseQuery(queries.programme(programme)).data.programme
  const { writing, writer } = useWriting(programme, 'papers', id, body)
  const between = useEntries(programme, page, paper)
  const beside = useMemo(
    () => numbersOf([writing.text, ...paper.annexes.map((annex) => annex.body)]).words,
    [writing.text, paper],
  )
  const starts = startsOf([writing.text, ...paper.annexes.map((annex) => annex.body)], between)
  useCommandHere({
    id: 'history',
    title: 'History of this text',
    also: 'versions revisions compare restore earlier',
    icon: 'clock',
    run: () => go(places.paperHistory(programme, id)),
  })
  return (
    <div className="writing">
      <PageHead
        title={page.paper.title}
        facts={[page.paper.number, page.meeting && shortMeeting(page.meeting)].filter(
          (fact) => fact !== null,
        )}
        actions={
          <>
            {readOnly && (
              <Chip tone="soon" icon="lock">
                Read only
              </Chip>
            )}
            <Link href={places.paperHistory(programme, id)} look="button">
              History
            </Link>
            {!readOnly && paper.kind === 'written' && (
              <ChooseWord programme={programme} paper={id} words="Revise from a Word file" />
            )}
            <Link href={places.paper(programme, id)} look="button">
              See it printed
            </Link>
          </>
        }
      />
      <TextFacts programme={programme} of="the paper" edited={edited} readOnly={readOnly} />
      <WrittenText
        programme={programme}
        label={paper.kind === 'written' ? 'The paper' : 'What stands before the updates'}
        writing={writing}
        writer={writer}
        from={starts[0] ?? 1}
        beside={beside}
        readOnly={readOnly}
        autoFocus
      />
      {paper.kind === 'progress-update' && <Entries programme={programme} paper={id} readOnly={readOnly} />}
      <Annexes
        programme={programme}
        edited={edited}
        starts={starts.slice(1)}
        beside={beside}
        readOnly={readOnly}
      />
    </div>
  )
}

/** How many paragraphs of other records are numbered between a paper's body and its annexes: a progress update's. */
function useEntries(programme: string, { paper: { documents } }: PaperPage, paper: Paper): number {
  const request = documents[0]?.request
  const isCompiled = paper.kind === 'progress-update' && request !== undefined
  const { data } = useQuery({
    ...queries.plan(programme, request ?? { document: 'paper', paper: paper.id }),
    enabled: isCompiled && paper.annexes.length > 0,
  })
  const own = new Set(
    [...(paper.body ?? []), ...paper.annexes.flatMap((annex) => annex.body)].map((block) => block.id),
  )
  return (data?.plan.parts ?? [])
    .flatMap(({ blocks }) => blocks)
    .filter(
      (block) =>
        block.type === 'paragraph' &&
        block.style === 'numbered' &&
        block.address &&
        !own.has(block.address.id),
    ).length
}

/** The number that each text begins with; `between` are counted after the first. */
function startsOf(texts: readonly RichText[], between: number): number[] {
  let next = 1
  return texts.map((text, i) => {
    const start = next
    next += text.filter(({ type }) => type === 'numbered').length + (i === 0 ? between : 0)
    return start
  })
}
