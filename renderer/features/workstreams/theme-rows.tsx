import type { ProgrammePage } from '../../../shared/api.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import { places } from '../../places.ts'
import { Chip } from '../../ui/chip.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { StageChip } from '../papers/paper-row.tsx'
import './theme-rows.css'

export type Theme = ProgrammePage['themes'][number]
export type Workstream = Theme['workstreams'][number]

interface ThemeRowsProps {
  programme: string
  themes: Theme[]
  /** The one whose detail stands beside the list; the list is then brief. */
  current?: string | undefined
  brief?: boolean
}

/** The workstreams under their themes, each with its latest update. */
export const ThemeRows = ({ programme, themes, current, brief }: ThemeRowsProps) => (
  <>
    {themes
      .filter(({ workstreams }) => workstreams.length > 0)
      .map(({ id, title, workstreams }) => (
        <section key={id ?? 'none'} className="theme">
          <h3 className="theme-title">{title ?? 'Without a theme'}</h3>
          <Rows label={title ?? 'Without a theme'}>
            {workstreams.map((workstream) => (
              <WorkstreamRow
                key={workstream.id}
                programme={programme}
                workstream={workstream}
                current={workstream.id === current}
                brief={brief ?? false}
              />
            ))}
          </Rows>
        </section>
      ))}
  </>
)

interface WorkstreamRowProps {
  programme: string
  workstream: Workstream
  current: boolean
  brief: boolean
  /** Alt with an arrow moves it, where it can be moved. */
  onMove?: (step: 1 | -1) => void
}

/** A workstream with its latest update. */
export const WorkstreamRow = ({ programme, workstream, current, brief, onMove }: WorkstreamRowProps) => (
  <Row
    href={places.workstream(programme, workstream.id)}
    title={workstream.title}
    current={current}
    under={<Latest workstream={workstream} brief={brief} />}
    {...(onMove && { onMove })}
    {...(workstream.status === 'closed' ? { end: <Chip>Closed</Chip> } : {})}
  />
)

const Latest = ({ workstream: { latest, lead }, brief }: { workstream: Workstream; brief: boolean }) => (
  <span className="latest">
    {!brief && latest && <span className="latest-words">{latest.words}</span>}
    <span className="latest-facts">
      {latest ? printDay(latest.asOf) : 'No update yet'}
      {lead !== null && <span>{lead}</span>}
      {latest && latest.stage !== 'cleared' && <StageChip stage={latest.stage} />}
    </span>
  </span>
)
