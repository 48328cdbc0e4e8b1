import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PaperPage } from '../../../shared/api.ts'
import type { Annex, Paper } from '../../../shared/records/paper.ts'
import type { RichText } from '../../../shared/rich-text.ts'
import { numberPassages } from '../../../shared/rules/number-blocks.ts'
import { queries } from '../../api/queries.ts'
import type { ReferenceWords } from '../../editor/references.ts'
import { places } from '../../places.ts'
import { Chip } from '../../ui/chip.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { shortMeeting } from '../papers/short-meeting.ts'
import { ChooseWord } from '../word/choose-word.tsx'
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

const annexText = (id: string): TextOf<Paper> => ({
  key: `annex/${id}`,
  read: ({ annexes }) => annexes.find((annex) => annex.id === id)?.body ?? null,
  write: (paper, text) => ({
    ...paper,
    annexes: paper.annexes.map((annex) => (annex.id === id ? { ...annex, body: text } : annex)),
  }),
})

/** A paper to be written: its text and its annexes, with the numbers that it will be printed with. */
export const PaperWriting = ({ programme, paper: id }: { programme: string; paper: string }) => {
  const page = useSuspenseQuery(queries.paper(programme, id)).data
  const paper = useSuspenseQuery(queries.record(programme, 'papers', id)).data.record as Paper // of the list of papers
  const { readOnly } = useSuspenseQuery(queries.programme(programme)).data.programme
  const { writing, writer } = useWriting(programme, 'papers', id, body)
  const between = useEntries(programme, page, paper)
  const beside = useMemo(
    () => wordsBeside([writing.text, ...paper.annexes.map((annex) => annex.body)]),
    [writing.text, paper],
  )
  const starts = startsOf([writing.text, ...paper.annexes.map((annex) => annex.body)], between)
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
            {!readOnly && paper.kind === 'written' && (
              <ChooseWord programme={programme} paper={id} words="Replace with a Word file" />
            )}
            <Link href={places.paper(programme, id)} look="button">
              See it printed
            </Link>
          </>
        }
      />
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
      {paper.annexes.map((annex, i) => (
        <AnnexWriting
          key={annex.id}
          programme={programme}
          paper={id}
          annex={annex}
          from={starts[i + 1] ?? 1}
          beside={beside}
          readOnly={readOnly}
        />
      ))}
    </div>
  )
}

interface AnnexWritingProps {
  programme: string
  paper: string
  annex: Annex
  from: number
  beside: ReadonlyMap<string, ReferenceWords>
  readOnly: boolean
}

const AnnexWriting = ({ programme, paper, annex, from, beside, readOnly }: AnnexWritingProps) => {
  const of = useMemo(() => annexText(annex.id), [annex.id])
  const { writing, writer } = useWriting(programme, 'papers', paper, of)
  return (
    <section className="writing-annex" aria-label={annex.title}>
      <h2>{annex.title}</h2>
      <WrittenText
        programme={programme}
        label={annex.title}
        writing={writing}
        writer={writer}
        from={from}
        beside={beside}
        readOnly={readOnly}
      />
    </section>
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

/** What references to the other texts of the same paper say: no "of" is needed there. */
function wordsBeside(texts: RichText[]): Map<string, ReferenceWords> {
  const { numbered } = numberPassages('beside', texts)
  return new Map(
    texts.flatMap((text, i) =>
      text.flatMap(({ id }, j): [string, ReferenceWords][] => {
        const number = numbered[i]?.[j]?.number
        if (number == null) return []
        return [
          [
            `block/${id}`,
            { text: `${number.startsWith('(') ? 'point' : 'paragraph'} ${number}`, bare: number },
          ],
        ]
      }),
    ),
  )
}
