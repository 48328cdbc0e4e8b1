import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { ProgrammeSummary } from '../../../shared/api.ts'
import { messageFor } from '../../../shared/error-messages.ts'
import { printMoment } from '../../../shared/print-moment.ts'
import { queries } from '../../api/queries.ts'
import { places } from '../../places.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { counted } from '../../words.ts'
import { PacksToRead } from '../briefcases/packs-to-read.tsx'
import { overlay } from '../frame/overlay.ts'
import { Bin } from './bin.tsx'
import { makeProgramme } from './new-programme.tsx'
import { ChooseFile } from './open-file.tsx'
import './home-screen.css'

/** All programmes of the home folder. */
export const HomeScreen = () => {
  const all = useSuspenseQuery(queries.programmes()).data.programmes
  const programmes = all.filter((one) => one.case === null)
  const packs = all.filter((one) => one.case !== null)
  const { data: about } = useQuery(queries.about())
  return (
    <>
      <PageHead
        title="Programmes"
        actions={
          <>
            <ChooseFile />
            <Button icon="plus" onPress={() => overlay.set('new')}>
              New programme
            </Button>
          </>
        }
      />
      {packs.length > 0 && <PacksToRead packs={packs} />}
      <Card {...(packs.length > 0 && { title: 'Programmes' })}>
        {programmes.length === 0 ? (
          <EmptyState
            action={
              <Button look="go" onPress={() => makeProgramme({ from: 'sample' })}>
                Make the sample programme
              </Button>
            }
          >
            There is no programme here yet: the sample has meetings, papers and minutes to explore.
          </EmptyState>
        ) : (
          <Rows label="Programmes">
            {programmes.map((programme) => (
              <ProgrammeRow key={programme.id} programme={programme} />
            ))}
          </Rows>
        )}
      </Card>
      <Bin />
      <footer className="home-foot">
        <p>
          A .sederunt file, a pack for reading, notes that come back, or a programme file in JSON, can be
          dropped anywhere in this window.
        </p>
        <p>
          {about && `Programmes are kept in ${about.home}. `}
          {programmes.length > 0 && (
            <Button look="quiet" onPress={() => makeProgramme({ from: 'sample' })}>
              Make the sample programme
            </Button>
          )}
        </p>
      </footer>
    </>
  )
}

const ProgrammeRow = ({ programme }: { programme: ProgrammeSummary }) => {
  const { id, name, shortName, problem, heldBy } = programme
  if (problem) {
    const { title, what } = messageFor(problem)
    return (
      <Row
        start={<span className="home-sign home-sign-late">{<Icon name="warning" />}</span>}
        title={name}
        under={
          <span className="home-problem">
            {title}. {what}
          </span>
        }
      />
    )
  }
  return (
    <Row
      href={places.programme(id)}
      start={<span className="home-sign">{sign(shortName ?? name)}</span>}
      title={
        <>
          {name}
          {shortName !== null && <span className="home-short"> {shortName}</span>}
        </>
      }
      under={contents(programme).map((words) => <span key={words}>{words}</span>)}
      end={
        <>
          {heldBy && (
            <Chip tone="soon" icon="lock">
              {heldBy.by} has it open{heldBy.since !== null && ` since ${printMoment(heldBy.since)}`}
            </Chip>
          )}
          <Icon name="chevron" size={16} />
        </>
      }
    />
  )
}

/** What it holds, and when it was last changed. */
function contents({ counts, lastChange }: ProgrammeSummary): string[] {
  const held = [
    counts.workstreams ? counted(counts.workstreams, 'workstream') : '',
    counts.meetings ? counted(counts.meetings, 'meeting') : '',
    counts.papers ? counted(counts.papers, 'paper') : '',
    counts.actions ? counted(counts.actions, 'action') : '',
  ].filter((words) => words !== '')
  return [
    ...(held.length === 0 ? ['Empty so far'] : held),
    ...(lastChange === null ? [] : [`Changed ${printMoment(lastChange)}`]),
  ]
}

/** A short name as it is, else the first letters of a long one. */
const sign = (name: string) =>
  name.length <= 5
    ? name
    : name
        .split(/\s+/)
        .map((word) => word.charAt(0))
        .join('')
        .slice(0, 3)
        .toUpperCase()
