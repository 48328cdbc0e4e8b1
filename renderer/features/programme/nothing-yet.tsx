import { EmptyState } from '../../ui/empty-state.tsx'
import { ChooseFile } from '../home/open-file.tsx'

/** An empty list of a programme, and where records come from. */
export const NothingYet = ({ what }: { what: string }) => (
  <EmptyState action={<ChooseFile />}>
    This programme has no {what} yet: they come in with a programme file in JSON, which makes a programme of
    its own.
  </EmptyState>
)
