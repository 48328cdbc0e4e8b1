import type { OptionsAnswer } from '../../../shared/api.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { ChooseWord } from '../word/choose-word.tsx'

/** Sends a lead last time's texts to be written over, and takes in what comes back. */
export const AskALead = ({
  programme,
  options,
  asOf,
}: {
  programme: string
  options: OptionsAnswer
  asOf: string
}) => {
  const leads = leadsAmong(options)
  return (
    <>
      {leads.length > 0 && (
        <Menu
          label="Whom to ask"
          trigger={<Button icon="people">Ask a lead</Button>}
          choices={leads}
          onChoose={(person) => go(places.document(programme, { document: 'updates-request', person, asOf }))}
        />
      )}
      <ChooseWord programme={programme} words="Bring in a reply" />
    </>
  )
}

/** Whoever leads a workstream that goes on, with how many those are. */
function leadsAmong({ people, workstreams }: OptionsAnswer): { id: string; label: string }[] {
  const counts = new Map<string, number>()
  for (const { lead, status } of workstreams)
    if (lead !== null && status === 'active') counts.set(lead, (counts.get(lead) ?? 0) + 1)
  return people.flatMap(({ id, name }) => {
    const count = counts.get(id)
    if (count === undefined) return []
    return [{ id, label: count === 1 ? name : `${name}, ${count} workstreams` }]
  })
}
