import { lazy, Suspense, useState } from 'react'
import type { PasteList } from '../../../shared/rules/paste/columns.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useCommandHere } from '../frame/commands-here.ts'
import type { PasteSource } from './read-source.ts'
import { usePasteHere } from './use-paste-here.ts'

/** Loaded when it is first wanted. */
const PasteDialog = lazy(() => import('./paste-dialog.tsx'))

interface PasteButtonProps {
  programme: string
  list: PasteList
  nouns: [string, string]
  /** With its words beside its sign. */
  full?: boolean
}

/** Opens what reads a list; so does a paste on its screen. */
export const PasteButton = ({ programme, list, nouns, full }: PasteButtonProps) => {
  const [open, setOpen] = useState<{ source: PasteSource | null } | null>(null)
  const begin = () => setOpen({ source: null })
  usePasteHere(open ? undefined : (source) => setOpen({ source }))
  useCommandHere({
    id: `paste-${list}`,
    title: `Paste or read a list of ${nouns[1]}`,
    also: 'import csv excel spreadsheet word table',
    icon: 'upload',
    run: begin,
  })
  return (
    <>
      {full ? (
        <Button icon="upload" onPress={begin}>
          Paste or read a list
        </Button>
      ) : (
        <Tooltip words="Paste or read a list" keys="Ctrl V">
          <IconButton icon="upload" label="Paste or read a list" onPress={begin} />
        </Tooltip>
      )}
      {open && (
        <Suspense fallback={null}>
          <PasteDialog
            programme={programme}
            list={list}
            nouns={nouns}
            source={open.source}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </>
  )
}
