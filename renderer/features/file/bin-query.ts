import { queryOptions } from '@tanstack/react-query'
import { queries } from '../../api/queries.ts'
import { care } from './care.ts'

/** What is in the bin; asked for again whenever the list of programmes is. */
export const binQuery = () =>
  queryOptions({ queryKey: [...queries.programmes().queryKey, 'bin'], queryFn: care.bin })
