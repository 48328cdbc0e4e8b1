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
  also,
  children,
}: {
  noun: string
  onAdd: () => void
  /** Another way to begin. */
  also?: ReactNode
  children: ReactNode
}) => {
  useGridKeys({ add: onAdd, enter: () => undefined })
  return (
    <Card>
      <EmptyState
        action={
          <>
            <Button look="go" icon="plus" onPress={onAdd}>
              Add {article(noun)} {noun}
            </Button>{' '}
            {also}
          </>
        }
      >
        {children}
      </EmptyState>
    </Card>
  )
}
