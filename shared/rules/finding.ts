/** Something that a person should know before a document goes out; a rule returns these, it does not throw. */
export interface Finding {
  severity: 'mend' | 'look'
  /** What is wrong, in one sentence. */
  message: string
  /** The record that it is about. */
  where?: { list: 'meetings' | 'papers' | 'updates' | 'agenda' | 'actions' | 'groups'; id: string }
}
