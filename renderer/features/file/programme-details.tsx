import { useState } from 'react'
import type { ProgrammePage } from '../../../shared/api.ts'
import { type Tier, tiers } from '../../../shared/records/basics.ts'
import { api } from '../../api/api.ts'
import { stepOrTell } from '../../api/step-or-tell.ts'
import { Card } from '../../ui/card.tsx'
import { FieldRow, FieldRows } from '../../ui/field-rows.tsx'
import { ChoiceInPlace } from '../meeting/choice-in-place.tsx'
import { TextInPlace } from '../meeting/text-in-place.tsx'

const noMarking = ' none'
const markings = [
  ...tiers.map((tier) => ({ id: tier, label: tier })),
  { id: noMarking, label: 'None' },
] as const

/** What the programme says of itself: the vision that its reports begin with, and the marking that everything has at least. */
export const ProgrammeDetails = ({ of }: { of: ProgrammePage['programme'] }) => {
  const { id, vision, marking } = of
  /** What was typed and is on its way. */
  const [typed, setTyped] = useState<string | null>(null)
  const write = async (label: string, value: { vision: string | null } | { marking: Tier | null }) => {
    const { revision } = await api.record(id, 'programme', 'programme')
    await stepOrTell(id, { label, puts: [{ list: 'programme', value, base: revision, part: true }] })
    setTyped(null)
  }
  return (
    <Card title="What it says of itself">
      <FieldRows>
        <FieldRow legend="Vision">
          <TextInPlace
            label="Vision"
            value={typed ?? vision ?? ''}
            placeholder="None: a sentence or two that reports begin with"
            lines
            whole
            onSave={(words) => {
              setTyped(words)
              void write('Vision', { vision: words.trim() === '' ? null : words.trim() })
            }}
          />
        </FieldRow>
        <FieldRow legend="Marking">
          <ChoiceInPlace
            label="Marking"
            choices={markings}
            value={marking ?? noMarking}
            onChoose={(chosen) =>
              void write('Marking', { marking: tiers.find((tier) => tier === chosen) ?? null })
            }
          />
        </FieldRow>
      </FieldRows>
    </Card>
  )
}
