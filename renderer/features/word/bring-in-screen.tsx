import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
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
import { FileCard } from './file-card.tsx'
import { type IncomingFile, incoming } from './incoming.ts'
import './bring-in.css'

/** Word files that came in: what each becomes and what is to be said of that, before any of it is stored. */
export const BringInScreen = ({ programme }: { programme: string }) => {
  const files = incoming.use().filter((one) => one.programme === programme)
  const jobs = useQueries({
    queries: files.map(({ job }) => ({ ...queries.job(job ?? ''), enabled: job !== null })),
  })
  const ready = files.filter((_, i) => jobs[i]?.data?.state === 'done')
  const isReading = files.some(
    ({ refused }, i) => refused === null && (jobs[i]?.data?.state ?? 'running') === 'running',
  )
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | undefined>()
  const replaces = files.some(({ paper }) => paper !== undefined)

  async function bring(): Promise<void> {
    if (ready.length === 0 || isBusy) return
    setBusy(true)
    setError(undefined)
    try {
      const { papers } = await api.bringIn(programme, ready.map(wanted))
      incoming.set((now) => now.filter(({ key }) => !ready.some((one) => one.key === key)))
      programmeChanged(programme)
      const [first] = papers
      toast({
        tone: 'done',
        title: replaces ? 'The paper has its new text' : `${counted(papers.length, 'paper')} brought in`,
        what: `${papers.map(({ title }) => `“${title}”`).join(', ')}. Ctrl+Z takes ${papers.length === 1 ? 'it' : 'them'} back.`,
      })
      if (ready.length < files.length) return
      go(afterwards(programme, ready, replaces ? first?.id : undefined))
    } catch (thrown) {
      const { title, what } = wordsFor(thrown)
      setError([title, what].filter((words) => words !== undefined).join('. '))
    } finally {
      setBusy(false)
    }
  }

  const button = replaces
    ? 'Replace the text'
    : ready.length === 0
      ? 'Bring in'
      : `Bring in ${counted(ready.length, 'paper')}`
  return (
    <div className="bring-in">
      <PageHead
        title={replaces ? 'Replace with a Word file' : 'Bring in Word papers'}
        facts={
          files.length > 0 ? ['Nothing is stored until you bring it in', 'Each file is kept as it came'] : []
        }
        actions={
          files.length > 0 && (
            <>
              {!replaces && (
                <ChooseWord programme={programme} meeting={files.at(-1)?.meeting} words="Add files" />
              )}
              <Button look="go" isDisabled={ready.length === 0 || isBusy || isReading} onPress={bring}>
                {button}
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

const wanted = ({ job, title, meeting, item, paper, suggestions }: IncomingFile) => ({
  job: job ?? '',
  ...(title !== null && title.trim() !== '' && { title: title.trim() }),
  ...(paper === undefined && meeting !== undefined && { meeting }),
  ...(paper === undefined && item !== null && { item }),
  ...(paper !== undefined && { paper }),
  ...(suggestions && { suggestions }),
})

function afterwards(programme: string, ready: IncomingFile[], replaced: string | undefined): string {
  if (replaced !== undefined) return places.writePaper(programme, replaced)
  const [meeting, ...others] = new Set(ready.map((one) => one.meeting))
  return meeting !== undefined && others.length === 0
    ? places.meeting(programme, meeting, 'papers')
    : places.papers(programme)
}
