import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { article } from '../../ui/grid/grid-tools.tsx'
import { useGridKeys } from '../../ui/grid/use-grid-keys.ts'

/** A register in which there is nothing yet: one sentence, one button. */
export const NothingHere = ({
  noun,
  onAdd,
  children,
}: {
  noun: string
  onAdd: () => void
  children: ReactNode
}) => {
  useGridKeys({ add: onAdd, enter: () => undefined })
  return (
    <Card>
      <EmptyState
        action={
          <Button look="go" icon="plus" onPress={onAdd}>
            Add {article(noun)} {noun}
          </Button>
        }
      >
        {children}
      </EmptyState>
    </Card>
  )
}
