import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackupsAnswer } from '../../../shared/api.ts'
import { printMoment } from '../../../shared/print-moment.ts'
import { api } from '../../api/api.ts'
import { queries } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { capitalised, counted, inBytes } from '../../words.ts'
import { HouseStyle } from '../house-style/house-style.tsx'
import { startJob } from '../jobs/tray.ts'
import { backUp, FileActions } from './file-actions.tsx'
import { FileCare } from './file-care.tsx'
import { ProgrammeDetails } from './programme-details.tsx'
import './file.css'

type Backup = BackupsAnswer['backups'][number]

/** Why each was made. */
const reasons: Record<string, string> = {
  daily: 'Before the first change of the day',
  migration: 'Before a newer Sederunt changed its format',
  replace: 'Before it was replaced',
  restore: 'Before another backup was restored',
  asked: 'Asked for',
}

/** The programme's file: what can be done with it, and the backups that there are of it. */
export const FileScreen = ({ programme }: { programme: string }) => {
  const { programme: about } = useSuspenseQuery(queries.programme(programme)).data
  const { readOnly } = about
  const { backups } = useSuspenseQuery(queries.backups(programme)).data
  const [chosen, setChosen] = useState<Backup>()
  return (
    <>
      <PageHead
        title="File and backups"
        actions={<FileActions programme={programme} isReadOnly={readOnly} />}
      />
      <div className="file-this">
        <FileCare programme={about} backups={backups.length} />
      </div>
      {!readOnly && (
        <div className="file-this">
          <ProgrammeDetails of={about} />
        </div>
      )}
      <div className="file-this">
        <HouseStyle programme={programme} isReadOnly={readOnly} />
      </div>
      <Card title="Backups, the latest first">
        {backups.length === 0 ? (
          <EmptyState
            action={
              <Button look="go" isDisabled={readOnly} onPress={() => backUp(programme)}>
                Back up now
              </Button>
            }
          >
            There is no backup yet: one is made before the first change of each day.
          </EmptyState>
        ) : (
          <Rows label="Backups">
            {backups.map((backup) => (
              <Row
                key={backup.id}
                start={<Icon name="clock" />}
                title={printMoment(backup.made)}
                under={[
                  reasons[backup.why] ?? capitalised(backup.why),
                  ...holdsInWords(backup),
                  inBytes(backup.bytes),
                ].map((words) => <span key={words}>{words}</span>)}
                end={
                  <Button
                    isDisabled={readOnly}
                    aria-label={`Restore the backup of ${printMoment(backup.made)}`}
                    onPress={() => setChosen(backup)}
                  >
                    Restore
                  </Button>
                }
              />
            ))}
          </Rows>
        )}
      </Card>
      {chosen && (
        <Dialog
          title={`Restore the backup of ${printMoment(chosen.made)}?`}
          kind="alert"
          open
          onClose={() => setChosen(undefined)}
          actions={
            <>
              <Button look="quiet" autoFocus onPress={() => setChosen(undefined)}>
                Leave it as it is
              </Button>
              <Button
                look="danger"
                onPress={() => {
                  setChosen(undefined)
                  startJob(() => api.restore(programme, chosen.id))
                }}
              >
                Restore
              </Button>
            </>
          }
        >
          <p>
            The programme goes back to what it was then: {holdsInWords(chosen).join(', ')}. What it holds now
            is backed up first, so this can be taken back.
          </p>
        </Dialog>
      )}
    </>
  )
}

const holdsInWords = ({ counts }: Backup): string[] => [
  counted(counts.meetings ?? 0, 'meeting'),
  counted(counts.papers ?? 0, 'paper'),
  counted(counts.updates ?? 0, 'update'),
]
