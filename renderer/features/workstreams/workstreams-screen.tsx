import { useSuspenseQuery } from '@tanstack/react-query'
import { AppError } from '../../../shared/errors.ts'
import { queries } from '../../api/queries.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Problem } from '../frame/problem.tsx'
import { EditedThemes } from './edited-themes.tsx'
import { ThemeRows } from './theme-rows.tsx'
import { WorkstreamDetail } from './workstream-detail.tsx'
import './workstreams-screen.css'

/** All workstreams under their themes, and beside them the one that is looked at. */
export const WorkstreamsScreen = ({
  programme,
  workstream,
}: {
  programme: string
  workstream: string | undefined
}) => {
  const { themes, programme: file } = useSuspenseQuery(queries.programme(programme)).data
  const all = themes.flatMap((theme) => theme.workstreams.map((one) => ({ workstream: one, theme })))
  const chosen = all.find((one) => one.workstream.id === workstream)
  if (workstream !== undefined && !chosen)
    return <Problem error={new AppError('not-found', { what: 'workstream', id: workstream })} />
  return (
    <>
      <PageHead title="Workstreams" />
      {all.length === 0 && file.readOnly ? (
        <Card>
          <EmptyState>This programme has no workstreams yet.</EmptyState>
        </Card>
      ) : (
        <div className={chosen ? 'workstreams workstreams-chosen' : 'workstreams'}>
          <Card>
            {file.readOnly ? (
              <ThemeRows
                programme={programme}
                themes={themes}
                current={workstream}
                brief={chosen !== undefined}
              />
            ) : (
              <EditedThemes
                programme={programme}
                themes={themes}
                current={workstream}
                brief={chosen !== undefined}
              />
            )}
          </Card>
          {chosen && (
            <WorkstreamDetail
              key={workstream}
              programme={programme}
              workstream={chosen.workstream}
              theme={chosen.theme.title}
              themes={themes.flatMap(({ id, title }) =>
                id === null || title === null ? [] : [{ id, title }],
              )}
              readOnly={file.readOnly}
            />
          )}
        </div>
      )}
    </>
  )
}
