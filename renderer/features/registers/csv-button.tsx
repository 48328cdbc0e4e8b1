import type { ListName } from '../../../shared/api.ts'
import { ask } from '../../api/ask.ts'
import { saveResponse } from '../../api/save-file.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'

/** Saves the whole of a register as a spreadsheet takes it. */
export const CsvButton = ({ programme, list }: { programme: string; list: ListName }) => (
  <Button
    look="quiet"
    icon="save"
    aria-label="Save all of it as CSV"
    onPress={() => void save(programme, list)}
  >
    CSV
  </Button>
)

async function save(programme: string, list: ListName): Promise<void> {
  try {
    const response = await ask(`/programmes/${encodeURIComponent(programme)}/lists/${list}.csv`)
    toast({ tone: 'done', title: `Saved ${await saveResponse(response, `${list}.csv`)}` })
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
  }
}
