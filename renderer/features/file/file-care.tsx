import { useState } from 'react'
import type { ProgrammePage } from '../../../shared/api.ts'
import { programmeChanged } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { counted } from '../../words.ts'
import { care } from './care.ts'
import { NameDialog } from './name-dialog.tsx'

interface FileCareProps {
  programme: ProgrammePage['programme']
  /** How many there are: they go along. */
  backups: number
}

/** The programme's file among the others: renamed, copied, put away. */
export const FileCare = ({ programme, backups }: FileCareProps) => {
  const { id, name, shortName, readOnly } = programme
  const [asked, setAsked] = useState<'rename' | 'duplicate' | 'bin'>()
  const close = () => setAsked(undefined)
  return (
    <Card title="This programme" padded>
      <div className="file-care">
        <p className="file-care-name">
          {name}
          {shortName !== null && <span className="file-care-short"> {shortName}</span>}
        </p>
        <div className="file-actions">
          <Button icon="pencil" isDisabled={readOnly} onPress={() => setAsked('rename')}>
            Rename
          </Button>
          <Button icon="files" onPress={() => setAsked('duplicate')}>
            Duplicate
          </Button>
          <Button isDisabled={readOnly} onPress={() => setAsked('bin')}>
            Move to the bin
          </Button>
        </div>
      </div>
      {asked === 'rename' && (
        <NameDialog
          title="Rename the programme"
          verb="Rename"
          name={name}
          shortName={shortName ?? ''}
          onClose={close}
          onName={(next, short) => tried(() => rename(id, next, short))}
        />
      )}
      {asked === 'duplicate' && (
        <NameDialog
          title="Duplicate the programme"
          verb="Duplicate"
          name={`${name} (copy)`}
          onClose={close}
          onName={(next) => tried(() => duplicate(id, next))}
        />
      )}
      {asked === 'bin' && (
        <Dialog
          title={`Move ${name} to the bin?`}
          kind="alert"
          open
          onClose={close}
          actions={
            <>
              <Button look="quiet" autoFocus onPress={close}>
                Leave it where it is
              </Button>
              <Button
                look="danger"
                onPress={async () => {
                  close()
                  await tried(() => moveToBin(id, name))
                }}
              >
                Move to the bin
              </Button>
            </>
          }
        >
          <p>
            Its file{backups === 0 ? ' goes' : ` and its ${counted(backups, 'backup')} go`} to the bin, which
            stands beneath the list of programmes. It can be restored from there until it is deleted for good.
          </p>
        </Dialog>
      )}
    </Card>
  )
}

/** Whether it was done; says why where it was not. */
async function tried(step: () => Promise<void>): Promise<boolean> {
  try {
    await step()
    return true
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
    return false
  }
}

async function rename(programme: string, name: string, shortName: string | null): Promise<void> {
  const { id } = await care.rename(programme, { name, shortName })
  programmeChanged(id)
  go(places.file(id), { replace: true })
  toast({ tone: 'done', title: `Renamed: ${name}` })
}

async function duplicate(programme: string, name: string): Promise<void> {
  const { id } = await care.duplicate(programme, name)
  programmeChanged(id)
  go(places.programme(id))
  toast({ tone: 'done', title: `This is the copy: ${name}`, what: 'The first stays as it was.' })
}

async function moveToBin(programme: string, name: string): Promise<void> {
  await care.moveToBin(programme)
  programmeChanged(programme)
  go(places.home, { replace: true })
  toast({ tone: 'done', title: `In the bin: ${name}`, what: 'It can be restored from there.' })
}
