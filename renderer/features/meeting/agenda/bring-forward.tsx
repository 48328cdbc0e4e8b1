import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { BringForwardAnswer, MeetingSummary } from '../../../../shared/api.ts'
import { queries } from '../../../api/queries.ts'
import { Button } from '../../../ui/button.tsx'
import { counted } from '../../../words.ts'
import { useCommandHere } from '../../frame/commands-here.ts'
import { BringForwardDialog } from './bring-forward-dialog.tsx'

/** Offers what earlier meetings leave to this one, until it has been held; not there where they leave nothing. */
export const BringForward = ({ programme, meeting }: { programme: string; meeting: MeetingSummary }) => {
  const isToCome = meeting.status !== 'held' && meeting.status !== 'cancelled'
  const { data } = useQuery({ ...queries.toBringForward(programme, meeting.id), enabled: isToCome })
  const [isOpen, setOpen] = useState(false)
  const arrived = useRef<string | null>(null)
  const words = isToCome && data ? offerInWords(data) : null
  useCommandHere(
    words === null
      ? null
      : {
          id: 'bring-forward',
          title: words,
          also: 'agenda open actions minutes matters arising deferred standing',
          icon: 'action',
          run: () => setOpen(true),
        },
  )
  // The button may go with what it offered: the first of the new rows takes the focus, once it is there.
  useEffect(() => {
    if (arrived.current === null) return
    const row = document.querySelector<HTMLElement>(`tr[data-item="${CSS.escape(arrived.current)}"]`)
    if (!row) return
    arrived.current = null
    row.focus()
  })

  return (
    <>
      {words !== null && <Button onPress={() => setOpen(true)}>{words}</Button>}
      {isOpen && data && (
        <BringForwardDialog
          programme={programme}
          meeting={meeting.id}
          offered={data}
          onClose={() => setOpen(false)}
          onBrought={(first) => {
            arrived.current = first
            setOpen(false)
          }}
        />
      )}
    </>
  )
}

/** `Bring forward 3 items`, `Bring forward 6 open actions`; null where there is nothing that is not there already. */
function offerInWords({ proposals }: BringForwardAnswer): string | null {
  const fresh = proposals.filter(({ already }) => !already)
  const [only] = fresh
  if (!only) return null
  const isOfActions = fresh.length === 1 && only.kind === 'actions'
  return `Bring forward ${isOfActions ? counted(only.actions.length, 'open action') : counted(fresh.length, 'item')}`
}
