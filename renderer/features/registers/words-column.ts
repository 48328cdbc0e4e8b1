import type { GridColumn } from '../../ui/grid/grid-types.ts'
import { orNothing, withField } from './with-field.ts'

interface Holding<R> {
  id: string
  record: R
}
/** The fields of a record that are words, or may be. */
type WordsField<R> = {
  [K in keyof R & string]: R[K] extends string | undefined ? K : never
}[keyof R & string]

type Rest<T> = Omit<GridColumn<T>, 'id' | 'text' | 'edit'> & { long?: boolean }

/** A field of words, written in its cell; left empty it is gone. */
export function wordsColumn<T extends Holding<object>>(
  field: WordsField<T['record']>,
  { long = false, ...rest }: Rest<T>,
): GridColumn<T> {
  const key = field as keyof T['record']
  const words = ({ record }: T): string => ((record as T['record'])[key] as string | undefined) ?? '' // a field of words
  return {
    id: field,
    text: words,
    edit: {
      kind: 'text',
      long,
      value: words,
      put: (row, written) => ({
        ...row,
        record: withField(
          row.record as T['record'],
          key,
          orNothing(written) as T['record'][keyof T['record']] | undefined,
        ),
      }),
    },
    ...rest,
  }
}

/** The words that name a record: it cannot be without them. */
export function namingColumn<T extends Holding<object>>(
  field: WordsField<T['record']>,
  rest: Rest<T>,
): GridColumn<T> {
  const column = wordsColumn<T>(field, rest)
  const { edit } = column
  if (edit?.kind !== 'text') return column
  return {
    ...column,
    rowHeader: true,
    edit: { ...edit, put: (row: T, words: string) => (words === '' ? row : edit.put(row, words)) },
  }
}
