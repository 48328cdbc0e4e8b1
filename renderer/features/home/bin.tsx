import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BinAnswer } from '../../../shared/api.ts'
import { printMoment } from '../../../shared/print-moment.ts'
import { programmeChanged, queries, queryClient } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { toast } from '../../ui/toast.tsx'
import { inBytes } from '../../words.ts'
import { binQuery } from '../file/bin-query.ts'
import { care } from '../file/care.ts'

type Binned = BinAnswer['programmes'][number]

/** Programmes that were put away, each to restore or to delete for good; nothing while there is none. */
export const Bin = () => {
  const { data } = useQuery(binQuery())
  const [chosen, setChosen] = useState<Binned>()
  if (data === undefined || data.programmes.length === 0) return null
  return (
    <div className="home-bin">
      <Card title="Bin, the latest first">
        <Rows label="Bin">
          {data.programmes.map((binned) => (
            <Row
              key={binned.id}
              title={binned.name}
              under={[`Put here ${printMoment(binned.binned)}`, inBytes(binned.bytes)].map((words) => (
                <span key={words}>{words}</span>
              ))}
              end={
                <>
                  <Button
                    icon="restore"
                    aria-label={`Restore ${binned.name}`}
                    onPress={() => void restore(binned)}
                  >
                    Restore
                  </Button>
                  <Button
                    look="quiet"
                    aria-label={`Delete for good: ${binned.name}`}
                    onPress={() => setChosen(binned)}
                  >
                    Delete for good
                  </Button>
                </>
              }
            />
          ))}
        </Rows>
      </Card>
      {chosen && (
        <Dialog
          title={`Delete ${chosen.name} for good?`}
          kind="alert"
          open
          onClose={() => setChosen(undefined)}
          actions={
            <>
              <Button look="quiet" autoFocus onPress={() => setChosen(undefined)}>
                Keep it in the bin
              </Button>
              <Button
                look="danger"
                onPress={() => {
                  setChosen(undefined)
                  void deleteForGood(chosen)
                }}
              >
                Delete for good
              </Button>
            </>
          }
        >
          <p>Its file and its backups are removed from this computer. This cannot be taken back.</p>
        </Dialog>
      )}
    </div>
  )
}

async function restore({ id, name }: Binned): Promise<void> {
  try {
    const restored = await care.restore(id)
    programmeChanged(restored.id)
    toast({ tone: 'done', title: `Restored: ${name}` })
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
  }
}

async function deleteForGood({ id, name }: Binned): Promise<void> {
  try {
    await care.deleteForGood(id)
    toast({ tone: 'done', title: `Deleted for good: ${name}` })
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
  }
  await queryClient.invalidateQueries({ queryKey: queries.programmes().queryKey })
}
