import { useQueries } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { BringInAnswer, WordAnswer, WordToBringIn } from '../../../shared/api/word.ts'
import { api } from '../../api/api.ts'
import { programmeChanged, queries } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { toast } from '../../ui/toast.tsx'
import { counted } from '../../words.ts'
import { ChooseWord } from './choose-word.tsx'
import { acceptedKeys, nowInTurn, outcomeOf, type Row, rowsOf, tallyOf } from './decisions.ts'
import { FileCard } from './file-card.tsx'
import { fileOf, incoming } from './incoming.ts'
import { useDecisionKeys } from './use-decision-keys.ts'
import { wordQuery } from './word-query.ts'
import './bring-in.css'

/** Word files that came in: what each becomes and what is to be said of that, before any of it is stored. */
export const BringInScreen = ({ programme }: { programme: string }) => {
  const files = incoming.use().filter((one) => one.programme === programme)
  const jobs = useQueries({
    queries: files.map(({ job }) => ({ ...queries.job(job ?? ''), enabled: job !== null })),
  })
  const isReading = files.some(
    ({ refused }, i) => refused === null && (jobs[i]?.data?.state ?? 'running') === 'running',
  )
  const answers = useQueries({
    queries: files.map(({ job }, i) => ({
      ...wordQuery(programme, job ?? ''),
      enabled: job !== null && jobs[i]?.data?.state === 'done',
    })),
  })
  const ready = files.flatMap((one, i): Row[] => {
    const answer = answers[i]?.data
    return answer ? rowsOf(one, answer) : []
  })
  const now = nowInTurn(ready)
  const box = useRef<HTMLDivElement>(null)
  useDecisionKeys(box)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | undefined>()
  const toDecide = ready.reduce(
    (sum, { one, compared }) => sum + (compared ? tallyOf(compared, one).left : 0),
    0,
  )
  const isNothing = ready.length > 0 && ready.every(isWithoutNews)

  async function bring(): Promise<void> {
    if (ready.length === 0 || isBusy) return
    setBusy(true)
    setError(undefined)
    try {
      const brought = await api.bringIn(
        programme,
        ready.map((row) => wanted(row, now.get(row.one.key) ?? null)),
      )
      const all = [...new Map([...brought.papers, ...brought.updates].map((of) => [of.id, of])).values()]
      const done = new Set(ready.map(({ one }) => fileOf(one.key)))
      incoming.set((all) => all.filter(({ key }) => !done.has(key)))
      programmeChanged(programme)
      toast({
        tone: 'done',
        title: broughtIn(brought),
        what: `${all.map(({ title }) => `“${title}”`).join(', ')}. Ctrl+Z takes ${all.length === 1 ? 'it' : 'them'} back.`,
      })
      if (done.size < files.length) return
      go(afterwards(programme, ready, brought))
    } catch (thrown) {
      // Where the paper was written to meanwhile it is put together anew.
      programmeChanged(programme)
      const { title, what } = wordsFor(thrown)
      setError([title, what].filter((words) => words !== undefined).join('. '))
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="bring-in" ref={box}>
      <PageHead
        title={
          ready.length > 0 && ready.every(({ compared }) => compared)
            ? ready.length === 1
              ? 'A new revision'
              : 'New revisions'
            : 'Bring in Word files'
        }
        facts={
          files.length === 0
            ? []
            : [
                'Nothing is stored until you bring it in',
                ...(ready.some(({ answer }) => !answer.reading.updates)
                  ? [
                      severalOfOne(ready)
                        ? 'Each file is kept as it came; of several that change one paper, the last'
                        : 'Each file is kept as it came',
                    ]
                  : []),
              ]
        }
        actions={
          files.length > 0 && (
            <>
              {toDecide > 0 && <span className="bring-in-left">{counted(toDecide, 'change')} to decide</span>}
              {files.every(({ paper }) => paper === undefined) && (
                <ChooseWord programme={programme} meeting={files.at(-1)?.meeting} words="Add files" />
              )}
              <Button
                look="go"
                isDisabled={ready.length === 0 || isBusy || isReading || toDecide > 0 || isNothing}
                onPress={bring}
              >
                {verb(ready)}
              </Button>
            </>
          )
        }
      />
      {error !== undefined && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      {files.length === 0 && (
        <Card>
          <EmptyState action={<ChooseWord programme={programme} words="Choose Word files" look="go" />}>
            Drop Word files anywhere in this window, or choose them: each becomes a paper once you have looked
            at it.
          </EmptyState>
        </Card>
      )}
      {files.map((one) => (
        <FileCard key={one.key} one={one} now={now} />
      ))}
    </div>
  )
}

/** Whether one paper comes from more than one file: they are taken one after the other. */
function severalOfOne(ready: readonly Row[]): boolean {
  const papers = ready.flatMap(({ answer }) => answer.reading.revision?.paper ?? [])
  return new Set(papers).size < papers.length
}

/** A file that came back and says nothing new. */
const isWithoutNews = ({ answer, compared }: Row): boolean =>
  compared?.changes.length === 0 || newUpdates(answer) === 0

/** How many updates a file makes; null where it is none of updates. */
const newUpdates = ({ reading: { updates } }: WordAnswer): number | null =>
  updates ? updates.places.filter(({ state }) => state === 'new').length : null

function verb(ready: readonly Row[]): string {
  const compared = ready.filter((row) => row.compared)
  const revisions = new Set(compared.map(({ answer }) => answer.reading.revision?.paper)).size
  const counts = ready.map(({ answer }) => newUpdates(answer))
  const updates = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const ofUpdates = counts.filter((count) => count !== null).length
  const made = revisions === 1 ? 'Make the new revision' : `Make ${revisions} new revisions`
  if (ready.length === 0) return 'Bring in'
  if (compared.length === ready.length) return made
  if (ofUpdates === ready.length) return updates === 0 ? 'Bring in' : `Bring in ${counted(updates, 'update')}`
  const papers = ready.length - compared.length - ofUpdates
  return papers === ready.length
    ? `Bring in ${counted(papers, 'paper')}`
    : `Bring in ${counted(ready.length, 'file')}`
}

function broughtIn({ papers, updates }: BringInAnswer): string {
  const fresh = papers.filter(({ isNew }) => isNew).length
  if (papers.length === 0) return `${counted(updates.length, 'update')} brought in`
  if (updates.length > 0) return 'Papers and updates brought in'
  if (fresh === papers.length) return `${counted(fresh, 'paper')} brought in`
  const revised = new Set(papers.map(({ id }) => id)).size
  if (fresh === 0)
    return revised === 1 ? 'The paper has a new revision' : `${counted(revised, 'paper')} have a new revision`
  return `${counted(papers.length, 'file')} brought in`
}

function wanted({ one, answer, compared }: Row, now: WordAnswer['now']): WordToBringIn {
  const { job, part, title, meeting, item, suggestions, marking, sides } = one
  const from = { job: job ?? '', ...(suggestions && { suggestions }) }
  if (answer.reading.updates) return { job: job ?? '', ...(one.asOf !== null && { asOf: one.asOf }) }
  if (compared) {
    const { clashes } = outcomeOf(compared, one, now)
    const chosen = clashes.flatMap(({ id }) => (sides[id] ? [[id, sides[id]] as const] : []))
    return {
      ...from,
      ...(part !== null && { paper: part }),
      ...(now && { base: now.base }),
      accept: acceptedKeys(compared, one),
      clashes: Object.fromEntries(chosen),
    }
  }
  return {
    ...from,
    ...(title !== null && title.trim() !== '' && { title: title.trim() }),
    ...(meeting !== undefined && { meeting }),
    ...(item !== null && { item }),
    ...(marking && { marking }),
  }
}

function afterwards(programme: string, ready: readonly Row[], { papers }: BringInAnswer): string {
  if (papers.length === 0) return places.register(programme, 'updates')
  const [first, ...rest] = new Map(papers.map((paper) => [paper.id, paper])).values()
  if (first && rest.length === 0 && !first.isNew) return places.writePaper(programme, first.id)
  const [meeting, ...others] = new Set(ready.map(({ one }) => one.meeting))
  return meeting !== undefined && others.length === 0
    ? places.meeting(programme, meeting, 'papers')
    : places.papers(programme)
}
