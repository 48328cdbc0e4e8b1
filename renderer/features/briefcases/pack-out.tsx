import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import type { PackRequest } from '../../../shared/document-request.ts'
import { queries } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { toast } from '../../ui/toast.tsx'
import { CaseDialog } from './case-dialog.tsx'
import { SendBackDialog } from './send-back-dialog.tsx'
import { takeBriefcase } from './taking.ts'
import './briefcases.css'

interface PackOutProps {
  programme: string
  request: PackRequest
}

/** A pack on its way to whoever reads it, and the notes on their way back; in such a pack, the way to send them. */
export const PackOut = ({ programme, request }: PackOutProps) => {
  const { data } = useQuery(queries.programme(programme))
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  if (!data) return null
  const own = data.programme.case
  if (own)
    return (
      <Card title="My notes">
        <p className="pack-out-words">
          This pack is for {own.for.name} ({own.for.role}). Its records stay as they came.
        </p>
        <div className="pack-out">
          <Button look="go" onPress={() => setOpen(true)}>
            Send my notes back…
          </Button>
        </div>
        {isOpen && <SendBackDialog programme={programme} of={own} onClose={close} />}
      </Card>
    )
  return (
    <Card title="To read and annotate">
      <div className="pack-out">
        <Button onPress={() => setOpen(true)}>Chair’s pack for reading…</Button>
        <FileTrigger
          acceptedFileTypes={['.sederunt-notes']}
          onSelect={(files) => {
            const file = files?.[0]
            if (!file || takeBriefcase(file, programme)) return
            toast({
              tone: 'late',
              title: `“${file.name}” is not a notes file`,
              what: 'Its name ends in .sederunt-notes. Nothing was stored.',
            })
          }}
        >
          <Button>Bring notes back…</Button>
        </FileTrigger>
      </div>
      {isOpen && <CaseDialog programme={programme} request={request} onClose={close} />}
    </Card>
  )
}
