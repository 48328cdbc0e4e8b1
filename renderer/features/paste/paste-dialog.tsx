import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PasteAsked, PastePreview } from '../../../shared/api.ts'
import type { PasteField, PasteList } from '../../../shared/rules/paste/columns.ts'
import { askFor } from '../../api/ask.ts'
import { programmeChanged } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { counted } from '../../words.ts'
import { undo } from '../frame/undo.ts'
import { registerQueries, writeStep } from '../registers/register-queries.ts'
import { PasteIntake } from './paste-intake.tsx'
import { PasteTable } from './paste-table.tsx'
import { broughtIn, notBroughtIn, wanted } from './paste-tally.ts'
import type { PasteSource } from './read-source.ts'
import './paste.css'

interface PasteDialogProps {
  programme: string
  list: PasteList
  nouns: [string, string]
  source: PasteSource | null
  onClose: () => void
}
/** What was put right by hand. */
type Settings = Pick<PasteAsked, 'columns' | 'headed' | 'meeting'>

/** Reads a list, shows what it becomes, and writes what is wanted of it in one step. */
const PasteDialog = ({ programme, list, nouns, source: first, onClose }: PasteDialogProps) => {
  const [source, setSource] = useState(first)
  const [settings, setSettings] = useState<Settings>({})
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())
  const [isWriting, setWriting] = useState(false)
  const at = `/programmes/${encodeURIComponent(programme)}`
  const asked = { list, ...source, ...settings }
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['programme', programme, 'paste-preview', asked],
    queryFn: () => askFor<PastePreview>(`${at}/paste-preview`, { method: 'POST', json: asked }),
    enabled: source !== null,
    placeholderData: (before) => before,
    gcTime: 0,
  })
  const chosen = data ? wanted(data, leftOut) : { rows: [], extras: [] }
  const bringIn = async () => {
    if (!data || isWriting) return
    setWriting(true)
    const what = `${counted(chosen.rows.length, ...nouns)} brought in`
    try {
      await writeStep(programme, {
        label: what,
        puts: [...chosen.extras, ...chosen.rows].flatMap(({ put }) => put ?? []),
      })
      const rest = notBroughtIn(data.rows, leftOut)
      toast({
        tone: 'done',
        title: what,
        what: `${broughtIn(chosen.rows, chosen.extras)}.${rest === '' ? '' : ` Not written: ${rest}.`}`,
        action: { label: 'Undo', run: () => void undo(programme) },
      })
      onClose()
    } catch (refused) {
      toast({ tone: 'late', ...wordsFor(refused) })
      setWriting(false)
    }
    programmeChanged(programme)
  }
  const otherSource = () => {
    setSource(null)
    setSettings({})
    setLeftOut(new Set())
  }
  return (
    <Dialog
      title={`Bring in ${nouns[1]}`}
      open
      onClose={onClose}
      size={source === null ? 'wide' : 'full'}
      actions={
        source !== null && (
          <>
            <Button onPress={otherSource}>Another list</Button>
            <Button
              look="go"
              isDisabled={chosen.rows.length === 0 || isWriting || isPlaceholderData}
              onPress={() => void bringIn()}
            >
              {chosen.rows.length === 0
                ? 'Nothing to bring in'
                : `Bring in ${counted(chosen.rows.length, ...nouns)}`}
            </Button>
          </>
        )
      }
    >
      {source === null && <PasteIntake onSource={setSource} />}
      {error && <Refused error={error} />}
      {source !== null && !data && !error && <p role="status">Reading the list …</p>}
      {data && !error && (
        <>
          <PasteFacts preview={data} chosen={chosen} leftOut={leftOut} />
          <div className="paste-settings">
            <label>
              <input
                type="checkbox"
                checked={data.headed}
                onChange={({ target }) => setSettings({ ...settings, headed: target.checked })}
              />
              The first row is headings
            </label>
            {(list === 'actions' || list === 'decisions') && (
              <MeetingChoice
                programme={programme}
                label={list === 'actions' ? 'Raised at' : 'Made at'}
                meeting={settings.meeting}
                onMeeting={(meeting) => {
                  const { meeting: _, ...rest } = settings
                  setSettings(meeting === undefined ? rest : { ...rest, meeting })
                }}
              />
            )}
          </div>
          <PasteTable
            preview={data}
            leftOut={leftOut}
            onLeaveOut={(places, out) => {
              const next = new Set(leftOut)
              for (const place of places) out ? next.add(place) : next.delete(place)
              setLeftOut(next)
            }}
            onColumn={(column, field) =>
              setSettings({ ...settings, columns: withColumn(data, column, field) })
            }
          />
        </>
      )}
    </Dialog>
  )
}
export default PasteDialog

const withColumn = ({ columns }: PastePreview, column: number, field: PasteField | null) =>
  columns.map((one, i) => (i === column ? field : one.field))

const Refused = ({ error }: { error: Error }) => {
  const { title, what } = wordsFor(error)
  return (
    <p role="alert" className="paste-fault">
      {title}. {what}
    </p>
  )
}

/** What the list comes to: how many of each, what comes along, and what is amiss with the whole. */
const PasteFacts = ({
  preview,
  chosen,
  leftOut,
}: {
  preview: PastePreview
  chosen: ReturnType<typeof wanted<PastePreview['rows'][number], PastePreview['extras'][number]>>
  leftOut: ReadonlySet<number>
}) => {
  const rest = notBroughtIn(preview.rows, leftOut)
  return (
    <>
      <p role="status">
        {counted(preview.rows.length, 'row')}: {broughtIn(chosen.rows, chosen.extras) || 'nothing to write'}
        {rest === '' ? '' : `; ${rest}`}.
      </p>
      {chosen.extras.length > 0 && (
        <p>
          New organisations that come along: <b>{chosen.extras.map(({ name }) => name).join(', ')}</b>.
        </p>
      )}
      {preview.unclosedFrom !== null && (
        <p className="paste-fault">
          A quotation mark in line {preview.unclosedFrom} is never closed: the rest was read as one cell.
        </p>
      )}
    </>
  )
}

const MeetingChoice = ({
  programme,
  label,
  meeting,
  onMeeting,
}: {
  programme: string
  label: string
  meeting: string | undefined
  onMeeting: (meeting: string | undefined) => void
}) => {
  const { data } = useQuery(registerQueries.options(programme))
  return (
    <label>
      {label}
      <select
        className="paste-select"
        value={meeting ?? ''}
        onChange={({ target }) => onMeeting(target.value === '' ? undefined : target.value)}
      >
        <option value="">No meeting</option>
        {data?.meetings.toReversed().map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
