import type { Theme } from '../../../shared/records/workstream.ts'
import { api } from '../../api/api.ts'
import { setFieldOf } from '../../api/set-field.ts'
import { orderOrTell, stepOrTell } from '../../api/step-or-tell.ts'
import { useRecord } from '../../api/use-record.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast.tsx'
import { counted } from '../../words.ts'
import { HeldEdit } from '../meeting/held-edit.tsx'
import { TextInPlace } from '../meeting/text-in-place.tsx'

interface ThemeHeadProps {
  programme: string
  theme: string
  /** All themes, as the reports print them. */
  order: string[]
  /** Its workstreams, which stay where the theme goes. */
  workstreams: string[]
}

/** The heading of a theme: renamed in place, moved among the others, taken away. */
export const ThemeHead = ({ programme, theme: id, order, workstreams }: ThemeHeadProps) => {
  const edited = useRecord<Theme>(programme, 'themes', id)
  const { record, edit, held } = edited
  const at = order.indexOf(id)
  const move = (step: 1 | -1) => {
    const beside = order[at + step]
    if (beside !== undefined)
      void orderOrTell(programme, 'themes', order.with(at, beside).with(at + step, id))
  }
  return (
    <>
      <div className="theme-head">
        <TextInPlace
          label={`Title of the theme “${record.title}”`}
          value={record.title}
          className="theme-words"
          faultOf={(typed) => (typed.trim() === '' ? 'A theme needs a title.' : null)}
          onSave={(typed, { was, typing }) =>
            edit(setFieldOf(record, 'title', 'Title', typed.trim(), { was, typing }))
          }
        />
        <Menu
          label={`More of the theme “${record.title}”`}
          trigger={<IconButton icon="down" label={`More of the theme “${record.title}”`} />}
          choices={[
            ...(at > 0 ? [{ id: 'up', label: 'Move up' }] : []),
            ...(at < order.length - 1 ? [{ id: 'down', label: 'Move down' }] : []),
            { id: 'remove', label: 'Remove the theme' },
          ]}
          onChoose={(choice) => {
            if (choice === 'remove') void removeTheme(programme, id, record.title, workstreams)
            else move(choice === 'up' ? -1 : 1)
          }}
        />
      </div>
      {held !== null && <HeldEdit of={edited} held={held} inWords={(value) => `“${String(value)}”`} />}
    </>
  )
}

/** The theme goes, and its workstreams stand without one, in one step. */
async function removeTheme(programme: string, id: string, title: string, workstreams: string[]) {
  const [theme, ...rest] = await Promise.all([
    api.record(programme, 'themes', id),
    ...workstreams.map((one) => api.record(programme, 'workstreams', one)),
  ])
  const done = await stepOrTell(programme, {
    label: `Theme “${title}” removed`,
    puts: rest.map(({ revision }, i) => ({
      list: 'workstreams',
      id: workstreams[i] ?? '',
      value: { theme: null },
      base: revision,
      part: true,
    })),
    removes: [{ list: 'themes', id, base: theme.revision }],
  })
  if (done)
    toast({
      tone: 'plain',
      title: `Theme “${title}” removed`,
      what:
        workstreams.length === 0
          ? 'Ctrl+Z brings it back.'
          : `${counted(workstreams.length, 'workstream')} now without a theme. Ctrl+Z brings it back.`,
    })
}
