import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { saveResponse } from '../../api/save-file.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { toast } from '../../ui/toast.tsx'
import { inBytes } from '../../words.ts'
import './bring-in.css'

/** The Word files that a paper came from, to be saved as they came; nothing where it was written here. */
export const Originals = ({ programme, paper }: { programme: string; paper: string }) => {
  const { data } = useQuery({
    queryKey: ['programme', programme, 'originals', paper],
    queryFn: () => api.originals(programme, paper),
  })
  const [isBusy, setBusy] = useState(false)
  if (!data || data.originals.length === 0) return null
  const save = async (revision: number, name: string): Promise<void> => {
    setBusy(true)
    try {
      await saveResponse(await api.original(programme, paper, revision), name)
    } catch (error) {
      toast({ tone: 'late', ...wordsFor(error) })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card title={data.originals.length === 1 ? 'Original' : 'Originals'} padded>
      <ul className="originals">
        {data.originals.map(({ revision, name, bytes, isLatest }) => (
          <li key={revision}>
            <span className="originals-name">
              {name}{' '}
              <small>
                {inBytes(bytes)}
                {isLatest ? '' : ', changed here since'}
              </small>
            </span>
            <Button
              icon="save"
              isDisabled={isBusy}
              onPress={() => save(revision, name)}
              aria-label={`Save the original ${name}`}
            >
              Save
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
