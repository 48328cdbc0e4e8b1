import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { SendBackDialog } from './send-back-dialog.tsx'

/** In a pack that was handed over, the way to send one's notes back; nothing anywhere else. */
export const SendBackTool = ({ programme }: { programme: string }) => {
  const { data } = useQuery(queries.programme(programme))
  const [isOpen, setOpen] = useState(false)
  const own = data?.programme.case
  if (!own) return null
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        Send my notes back…
      </Button>
      {isOpen && <SendBackDialog programme={programme} of={own} onClose={() => setOpen(false)} />}
    </>
  )
}
