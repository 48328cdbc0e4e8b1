import type { PasteField } from '../../../shared/rules/paste/columns.ts'
import { capitalised } from '../../words.ts'

const names: Partial<Record<string, string>> = {
  id: 'id',
  ref: 'number',
  text: 'words',
  closedOn: 'closed on',
  on: 'day',
  shortName: 'short name',
  raisedAt: 'meeting',
  organisation: 'organisation',
}

export const fieldName = (field: string): string => names[field] ?? field
export const fieldTitle = (field: PasteField): string => capitalised(fieldName(field))
