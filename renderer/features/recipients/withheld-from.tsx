import type { WithholdAsked } from '../../../shared/api.ts'
import { api } from '../../api/api.ts'
import { programmeChanged, queries, queryClient } from '../../api/queries.ts'
import { saving } from '../../api/saving.ts'
import { wordsFor } from '../../api/words-for.ts'
import { toast } from '../../ui/toast.tsx'
import { RefList } from '../meeting/ref-list.tsx'
import type { Names } from '../meeting/use-names.ts'
import { useWithheld } from './use-withheld.ts'

interface WithheldFromProps {
  programme: string
  paper: string
  title: string
  names: Names
}

/** Whom a paper is kept from, each with a button that gives it back, and a field that keeps it from another. */
export const WithheldFrom = ({ programme, paper, title, names }: WithheldFromProps) => {
  const people = useWithheld(programme).get(paper) ?? []
  return (
    <RefList
      label={`${title}, withheld from`}
      legend="Withheld from"
      add={people.length === 0 ? 'Withhold it from' : 'And from'}
      names={names}
      refs={people}
      onFile
      onChange={(refs) => {
        const now = refs.filter((ref) => typeof ref === 'string')
        void write(programme, paper, {
          from: now.filter((person) => !people.includes(person)),
          to: people.filter((person) => !now.includes(person)),
        })
      }}
    />
  )
}

async function write(programme: string, paper: string, asked: WithholdAsked): Promise<void> {
  saving.set((now) => ({ ...now, underWay: now.underWay + 1 }))
  try {
    queryClient.setQueryData(
      queries.withheld(programme).queryKey,
      await api.withhold(programme, paper, asked),
    )
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
  } finally {
    saving.set((now) => ({ ...now, underWay: now.underWay - 1 }))
    programmeChanged(programme)
  }
}
