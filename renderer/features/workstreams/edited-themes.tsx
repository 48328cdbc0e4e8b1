import { useRef } from 'react'
import { orderOrTell, stepOrTell } from '../../api/step-or-tell.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { AddLine } from '../../ui/add-line.tsx'
import { useNewKey } from '../meeting/use-new-key.ts'
import { ThemeHead } from './theme-head.tsx'
import { type Theme, WorkstreamRow } from './theme-rows.tsx'

interface EditedThemesProps {
  programme: string
  themes: Theme[]
  current: string | undefined
  brief: boolean
}

/** Themes and their workstreams in the order that reports print: added by typing, renamed in place, moved by keys. */
export const EditedThemes = ({ programme, themes, current, brief }: EditedThemesProps) => {
  const field = useRef<HTMLInputElement>(null)
  useNewKey(() => field.current?.focus())
  const order = themes.flatMap(({ id }) => (id === null ? [] : [id]))
  const shown = themes.some(({ id }) => id === null)
    ? themes
    : [...themes, { id: null, title: null, workstreams: [] }]
  return (
    <>
      {shown.map(({ id, title, workstreams }, i) => (
        <section key={id ?? 'none'} className="theme" aria-label={title ?? 'Without a theme'}>
          {id === null ? (
            (themes.length > 0 || workstreams.length > 0) && <h2 className="theme-title">Without a theme</h2>
          ) : (
            <ThemeHead
              programme={programme}
              theme={id}
              order={order}
              workstreams={workstreams.map((one) => one.id)}
            />
          )}
          <ul className="rows" aria-label={title ?? 'Without a theme'}>
            {workstreams.map((workstream, place) => (
              <WorkstreamRow
                key={workstream.id}
                programme={programme}
                workstream={workstream}
                current={workstream.id === current}
                brief={brief}
                onMove={(step) => {
                  const ids = workstreams.map((one) => one.id)
                  const beside = ids[place + step]
                  if (beside === undefined) return
                  void orderOrTell(
                    programme,
                    'workstreams',
                    ids.with(place, beside).with(place + step, workstream.id),
                  )
                }}
              />
            ))}
          </ul>
          <AddLine
            label={title === null ? 'Add a workstream' : `Add a workstream to “${title}”`}
            placeholder="Add a workstream"
            {...(i === 0 && { field })}
            onAdd={(words) => void addWorkstream(programme, words, id)}
          />
        </section>
      ))}
      <section className="theme">
        <AddLine
          label="Add a theme"
          placeholder="Add a theme, a heading that reports print"
          onAdd={(words) => void addTheme(programme, words)}
        />
      </section>
    </>
  )
}

async function addWorkstream(programme: string, title: string, theme: string | null) {
  const id = crypto.randomUUID()
  const done = await stepOrTell(programme, {
    label: `New workstream “${title}”`,
    puts: [{ list: 'workstreams', id, value: { id, title, ...(theme !== null && { theme }) }, base: null }],
  })
  if (done) go(places.workstream(programme, id))
}

const addTheme = (programme: string, title: string) => {
  const id = crypto.randomUUID()
  return stepOrTell(programme, {
    label: `New theme “${title}”`,
    puts: [{ list: 'themes', id, value: { id, title }, base: null }],
  })
}
