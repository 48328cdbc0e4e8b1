import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { BringInAnswer, WordAnswer, WordToBringIn } from '../../../shared/api/word.ts'
import type { ReturnedPaper } from '../../../shared/rules/word/returned-paper.ts'
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
import { acceptedKeys, changesIn, outcomeOf, tallyOf } from './decisions.ts'
import { FileCard } from './file-card.tsx'
import { type IncomingFile, incoming } from './incoming.ts'
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
  const ready = files.flatMap((one, i): Ready[] => {
    const answer = answers[i]?.data
    return answer ? [{ one, answer, compared: changesIn(answer.reading, one.suggestions) }] : []
  })
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
      const brought = await api.bringIn(programme, ready.map(wanted))
      const all = [...brought.papers, ...brought.updates]
      incoming.set((now) => now.filter(({ key }) => !ready.some(({ one }) => one.key === key)))
      programmeChanged(programme)
      toast({
        tone: 'done',
        title: broughtIn(brought),
        what: `${all.map(({ title }) => `“${title}”`).join(', ')}. Ctrl+Z takes ${all.length === 1 ? 'it' : 'them'} back.`,
      })
      if (ready.length < files.length) return
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
    <div className="bring-in">
      <PageHead
        title={
          ready.length > 0 && ready.every(({ compared }) => compared)
            ? 'A new revision'
            : 'Bring in Word files'
        }
        facts={
          files.length === 0
            ? []
            : [
                'Nothing is stored until you bring it in',
                ...(ready.some(({ answer }) => !answer.reading.updates)
                  ? ['Each file is kept as it came']
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
        <FileCard key={one.key} one={one} />
      ))}
    </div>
  )
}

interface Ready {
  one: IncomingFile
  answer: WordAnswer
  compared: ReturnedPaper | null
}

/** A file that came back and says nothing new. */
const isWithoutNews = ({ answer, compared }: Ready): boolean =>
  compared?.changes.length === 0 || newUpdates(answer) === 0

/** How many updates a file makes; null where it is none of updates. */
const newUpdates = ({ reading: { updates } }: WordAnswer): number | null =>
  updates ? updates.places.filter(({ state }) => state === 'new').length : null

function verb(ready: readonly Ready[]): string {
  const revisions = ready.filter(({ compared }) => compared).length
  const counts = ready.map(({ answer }) => newUpdates(answer))
  const updates = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const ofUpdates = counts.filter((count) => count !== null).length
  const made = revisions === 1 ? 'Make the new revision' : `Make ${revisions} new revisions`
  if (ready.length === 0) return 'Bring in'
  if (revisions === ready.length) return made
  if (ofUpdates === ready.length) return updates === 0 ? 'Bring in' : `Bring in ${counted(updates, 'update')}`
  const papers = ready.length - revisions - ofUpdates
  return papers === ready.length
    ? `Bring in ${counted(papers, 'paper')}`
    : `Bring in ${counted(ready.length, 'file')}`
}

function broughtIn({ papers, updates }: BringInAnswer): string {
  const fresh = papers.filter(({ isNew }) => isNew).length
  if (papers.length === 0) return `${counted(updates.length, 'update')} brought in`
  if (updates.length > 0) return 'Papers and updates brought in'
  if (fresh === papers.length) return `${counted(fresh, 'paper')} brought in`
  return fresh === 0 && papers.length === 1
    ? 'The paper has a new revision'
    : `${counted(papers.length, 'file')} brought in`
}

function wanted({ one, answer, compared }: Ready): WordToBringIn {
  const { job, title, meeting, item, suggestions, marking, sides } = one
  const from = { job: job ?? '', ...(suggestions && { suggestions }) }
  if (answer.reading.updates) return { job: job ?? '', ...(one.asOf !== null && { asOf: one.asOf }) }
  if (compared) {
    const { clashes } = outcomeOf(compared, one, answer.now)
    const chosen = clashes.flatMap(({ id }) => (sides[id] ? [[id, sides[id]] as const] : []))
    return {
      ...from,
      ...(answer.now && { base: answer.now.base }),
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

function afterwards(programme: string, ready: readonly Ready[], { papers }: BringInAnswer): string {
  if (papers.length === 0) return places.register(programme, 'updates')
  const [first, ...rest] = papers
  if (first && rest.length === 0 && !first.isNew) return places.writePaper(programme, first.id)
  const [meeting, ...others] = new Set(ready.map(({ one }) => one.meeting))
  return meeting !== undefined && others.length === 0
    ? places.meeting(programme, meeting, 'papers')
    : places.papers(programme)
}
