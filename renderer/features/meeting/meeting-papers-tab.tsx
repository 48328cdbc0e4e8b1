import type { MeetingPage } from '../../../shared/api.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Rows } from '../../ui/rows.tsx'
import { NotesChip } from '../notes-carried/notes-chip.tsx'
import { PaperRow } from '../papers/paper-row.tsx'
import { ChooseWord } from '../word/choose-word.tsx'

/** The papers of a meeting: by item, then those without one. */
export const MeetingPapersTab = ({ programme, page }: { programme: string; page: MeetingPage }) => {
  const others = new Set(page.otherPapers.map(({ id }) => id))
  const byItem = page.agenda.flatMap((item) =>
    item.papers.flatMap(({ id }) => {
      const paper = page.papers.find((one) => one.id === id)
      return paper ? [{ paper, item }] : []
    }),
  )
  if (byItem.length === 0 && others.size === 0)
    return (
      <Card>
        <EmptyState action={<BringIn programme={programme} meeting={page.meeting.id} />}>
          This meeting has no papers yet.
        </EmptyState>
      </Card>
    )
  return (
    <div className="agenda-tab">
      <div className="bring-in-here">
        <NotesChip programme={programme} meeting={page.meeting.id} />
        <BringIn programme={programme} meeting={page.meeting.id} />
      </div>
      {byItem.length > 0 && (
        <Card title="By item">
          <Rows label="Papers by item">
            {byItem.map(({ paper, item }) => (
              <PaperRow
                key={paper.id}
                programme={programme}
                paper={paper}
                under={item.number === null ? item.title : `Item ${item.number}: ${item.title}`}
              />
            ))}
          </Rows>
        </Card>
      )}
      {others.size > 0 && (
        <Card title="Without an item">
          <Rows label="Papers without an item">
            {page.otherPapers.map((paper) => (
              <PaperRow key={paper.id} programme={programme} paper={paper} />
            ))}
          </Rows>
        </Card>
      )}
    </div>
  )
}

const BringIn = (to: { programme: string; meeting: string }) => (
  <ChooseWord {...to} words="Bring in Word papers" />
)
