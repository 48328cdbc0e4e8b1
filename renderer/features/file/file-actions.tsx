import { api } from '../../api/api.ts'
import { queries, queryClient } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { startJob } from '../jobs/tray.ts'
import './file.css'

/** What can be done with a programme's file as a whole. */
export const FileActions = ({ programme, isReadOnly }: { programme: string; isReadOnly: boolean }) => (
  <div className="file-actions">
    <Button icon="save" onPress={() => startJob(() => api.export(programme))}>
      Export as JSON
    </Button>
    <Button icon="shield" onPress={() => startJob(() => api.verify(programme))}>
      Verify
    </Button>
    <Button icon="restore" isDisabled={isReadOnly} onPress={() => backUp(programme)}>
      Back up now
    </Button>
  </div>
)

/** Makes a backup now, and says so. */
export async function backUp(programme: string): Promise<void> {
  try {
    await api.backUp(programme)
    await queryClient.invalidateQueries({ queryKey: queries.backups(programme).queryKey })
    toast({ tone: 'done', title: 'Backed up', what: 'The backup is the first in the list of backups.' })
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
  }
}
