import { records } from './001-records.ts'
import { steps } from './002-steps.ts'
import { madeDocuments } from './003-made-documents.ts'
import { originals } from './004-originals.ts'
import { changesByRecord } from './005-changes-by-record.ts'
import { annotations } from './006-annotations.ts'
import { issues } from './007-issues.ts'
import { briefcase } from './008-briefcase.ts'
import { houseStyles } from './009-house-styles.ts'
import { withheld } from './010-withheld.ts'
import type { Migration } from './migration.ts'

/** In order, without gaps; one that has been released never changes. */
export const migrations: readonly Migration[] = [
  records,
  steps,
  madeDocuments,
  originals,
  changesByRecord,
  annotations,
  issues,
  briefcase,
  houseStyles,
  withheld,
]
