import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { Annex, Paper } from '../../../shared/records/paper.ts'
import { annexName } from '../../../shared/rules/annex-name.ts'
import type { EditedRecord } from '../../api/use-record.ts'
import type { ReferenceWords } from '../../editor/references.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useCommandHere } from '../frame/commands-here.ts'
import { undo } from '../frame/undo.ts'
import { HeldEdit } from '../meeting/held-edit.tsx'
import { TextInPlace } from '../meeting/text-in-place.tsx'
import { addAnnex, moveAnnex, removeAnnex, renameAnnex } from './text-edits.ts'
import { useWriting } from './use-writing.ts'
import type { TextOf } from './writer.ts'
import { WrittenText } from './written-text.tsx'
import './annexes.css'

const annexText = (id: string): TextOf<Paper> => ({
  key: `annex/${id}`,
  read: ({ annexes }) => annexes.find((annex) => annex.id === id)?.body ?? null,
  write: (paper, text) => ({
    ...paper,
    annexes: paper.annexes.map((annex) => (annex.id === id ? { ...annex, body: text } : annex)),
  }),
})

interface AnnexesProps {
  programme: string
  edited: EditedRecord<Paper>
  /** The number that each annex begins with. */
  starts: number[]
  beside: ReadonlyMap<string, ReferenceWords>
  readOnly: boolean
}

/** The annexes of a paper, each with its text; they are named, moved, added and taken out here. */
export const Annexes = ({ programme, edited, starts, beside, readOnly }: AnnexesProps) => {
  const { record: paper, edit, held } = edited
  const box = useRef<HTMLDivElement>(null)
  /** The annex that the focus goes to once it is there, and to what of it. */
  const next = useRef<{ id: string; what: string } | null>(null)
  useEffect(() => {
    if (next.current === null) return
    const { id, what } = next.current
    const found = [...(box.current?.querySelectorAll<HTMLElement>('[data-annex]') ?? [])].find(
      (one) => one.dataset.annex === id,
    )
    if (!found) return
    next.current = null
    found.querySelector<HTMLElement>(what)?.focus()
    found.scrollIntoView({ block: 'nearest' })
  })
  const add = () => {
    const id = crypto.randomUUID().replaceAll('-', '')
    next.current = { id, what: 'textarea' }
    edit(addAnnex({ id, title: '', body: [] }))
  }
  useCommandHere(readOnly ? null : { id: 'add-annex', title: 'Add an annex', icon: 'plus', run: add })
  return (
    <div className="annexes" ref={box}>
      {paper.annexes.map((annex, i) => (
        <AnnexWriting
          key={annex.id}
          programme={programme}
          edited={edited}
          annex={annex}
          place={i}
          from={starts[i] ?? 1}
          beside={beside}
          readOnly={readOnly}
          onMoved={(what) => {
            next.current = { id: annex.id, what }
          }}
          onRemoved={() => box.current?.querySelector<HTMLElement>('.annexes-add button')?.focus()}
        />
      ))}
      {held?.edit.at !== undefined && !paper.annexes.some(({ id }) => id === held.edit.at) && (
        <HeldEdit of={edited} held={held} inWords={String} />
      )}
      {!readOnly && (
        <div className="annexes-add">
          <Button icon="plus" onPress={add}>
            Add an annex
          </Button>
        </div>
      )}
    </div>
  )
}

interface AnnexWritingProps extends Omit<AnnexesProps, 'starts'> {
  annex: Annex
  place: number
  from: number
  /** Before it moves: the focus goes along to this of it. */
  onMoved: (what: string) => void
  onRemoved: () => void
}

const AnnexWriting = ({
  programme,
  edited,
  annex,
  place,
  from,
  beside,
  readOnly,
  onMoved,
  onRemoved,
}: AnnexWritingProps) => {
  const { record: paper, edit, held } = edited
  const of = useMemo(() => annexText(annex.id), [annex.id])
  const { writing, writer } = useWriting(programme, 'papers', paper.id, of)
  const name = annexName(paper.annexes.length, place)
  const called = annex.title === '' ? name : `${name}: ${annex.title}`
  const last = paper.annexes.length - 1

  const move = (by: 1 | -1, what: string) => {
    if (place + by < 0 || place + by > last) return
    onMoved(what)
    edit(moveAnnex(annex.id, by))
  }
  const remove = async () => {
    // What was typed a moment ago goes to the file first, so that undo brings all of it back.
    await writer.written()
    edit(removeAnnex(annex.id))
    onRemoved()
    toast({
      tone: 'plain',
      title: `${called} is taken out`,
      action: { label: 'Undo', run: () => void undo(programme) },
    })
  }
  const pressed = (event: KeyboardEvent) => {
    if (readOnly || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    const { target } = event
    move(event.key === 'ArrowUp' ? -1 : 1, target instanceof HTMLTextAreaElement ? 'textarea' : '.annex-move')
  }
  return (
    <section className="annex" aria-label={called} data-annex={annex.id}>
      {held?.edit.at === annex.id && <HeldEdit of={edited} held={held} inWords={String} />}
      {/* The keys are those of the controls inside. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its controls leave */}
      <div className="annex-head" onKeyDown={pressed}>
        <h2 className="annex-title">
          <span className="annex-name">{name}</span>
          {readOnly ? (
            annex.title
          ) : (
            <TextInPlace
              label={`Title of ${name}`}
              value={annex.title}
              placeholder="Title of the annex"
              onSave={(title, how) => edit(renameAnnex(annex.id, title, how))}
            />
          )}
        </h2>
        {!readOnly && (
          <div className="annex-does">
            <Tooltip words="Move up" keys="Alt ↑">
              <span className="annex-up">
                <IconButton
                  icon="chevron"
                  label={`Move ${name} up`}
                  isDisabled={place === 0}
                  onPress={() => move(-1, '.annex-up button')}
                />
              </span>
            </Tooltip>
            <Tooltip words="Move down" keys="Alt ↓">
              <span className="annex-down">
                <IconButton
                  icon="chevron"
                  label={`Move ${name} down`}
                  isDisabled={place === last}
                  onPress={() => move(1, '.annex-down button')}
                />
              </span>
            </Tooltip>
            <Button look="quiet" icon="cross" aria-label={`Take out ${name}`} onPress={() => void remove()}>
              Take out
            </Button>
          </div>
        )}
      </div>
      <WrittenText
        programme={programme}
        label={called}
        writing={writing}
        writer={writer}
        from={from}
        beside={beside}
        readOnly={readOnly}
      />
    </section>
  )
}
