/** One step of the schema. `version` is the file's `user_version` after it. */
export interface Migration {
  version: number
  sql: string
}

/** "SDRT": says that a file is ours (`PRAGMA application_id`, bytes 68 to 71 of the file). */
export const applicationId = 0x53445254
