import { typedWhen } from '../typed-when.ts'

/** What a column of pasted rows may hold; null: nothing that is wanted. */
export const pasteFields = {
  people: ['id', 'name', 'forename', 'surname', 'role', 'organisation', 'email'],
  actions: ['id', 'ref', 'text', 'owners', 'due', 'status', 'closedOn', 'note'],
  decisions: ['id', 'ref', 'text', 'meeting', 'on'],
  keyDates: ['id', 'title', 'when', 'workstream', 'done'],
  organisations: ['id', 'name', 'shortName'],
} as const
export type PasteList = keyof typeof pasteFields
export const isPasteList = (list: string): list is PasteList => Object.hasOwn(pasteFields, list)
export type PasteField<L extends PasteList = PasteList> = (typeof pasteFields)[L][number]

/** Headings as people write them, in small letters and without signs. */
const headings: { [L in PasteList]: Partial<Record<PasteField<L>, RegExp>> } = {
  people: {
    id: /^id$/,
    name: /^(full )?names?$|^(person|member|contact|attendee|name of .+)$/,
    forename: /^(first|fore|given) ?names?$/,
    surname: /^(surname|last name|family name|second name)$/,
    role: /^(roles?|(job )?title|job|position|post|designation)$/,
    organisation:
      /^(organi[sz]ations?|org|body|employer|company|agency|department|representing|affiliation)$/,
    email: /^(e ?mail|mail)( address)?$/,
  },
  actions: {
    id: /^id$/,
    ref: /^((action )?(number|no|nr|ref|reference|id)|number|#|item)$/,
    text: /^(actions?( points?)?|text|description|task|what|agreed action|details?)$/,
    owners:
      /^((action )?owners?|who|lead|by whom|responsible( person| officer)?|assigned to|action for|for)$/,
    due: /^(due|due (date|by|on|day)|deadline|by when|when|target( date)?|completion date|date due|timescale)$/,
    status: /^(status|state|position|rag)$/,
    closedOn: /^(closed( on)?|date closed|completed( on)?|date completed|done on|closure date)$/,
    note: /^((latest )?notes?|updates?|comments?|progress( update)?|latest)$/,
  },
  decisions: {
    id: /^id$/,
    ref: /^((decision )?(number|no|nr|ref|reference|id)|#|item)$/,
    text: /^(decisions?|text|description|what|agreed|outcome|resolution|details?)$/,
    meeting: /^(meeting|group|at|made (at|by)|body|forum)$/,
    on: /^(on|day|dates?|decided( on)?|when|date (of decision|decided|agreed)|agreed on)$/,
  },
  keyDates: {
    id: /^id$/,
    title: /^(what|title|milestones?|events?|key dates?|description|activity|name|text)$/,
    when: /^(when|dates?|day|due|deadline|target( date)?|timing|by when)$/,
    workstream: /^(workstreams?|work stream|strand|project|area)$/,
    done: /^(done|status|complete[d]?|met|state)$/,
  },
  organisations: {
    id: /^id$/,
    name: /^(full )?names?$|^(organi[sz]ations?|body|employer|company|agency)$/,
    shortName: /^(short( name)?|acronym|abbreviation|initials|known as)$/,
  },
}

export const plainHeading = (cell: string): string =>
  cell
    .toLowerCase()
    .replace(/[^a-z0-9#]+/g, ' ')
    .trim()

export interface Columns<L extends PasteList> {
  /** What each column holds. */
  fields: (PasteField<L> | null)[]
  /** Whether the first row is one of headings. */
  headed: boolean
}

/** What the columns hold: by their headings, else in the order in which such lists are mostly kept. */
export function readColumns<L extends PasteList>(list: L, rows: readonly string[][]): Columns<L> {
  const wanted = Object.entries(headings[list]) as [PasteField<L>, RegExp][] // the fields of that list
  const taken = new Set<PasteField<L>>()
  const first = rows[0] ?? []
  const named = first.map((cell) => {
    const found = wanted.find(([field, pattern]) => !taken.has(field) && pattern.test(plainHeading(cell)))
    if (!found) return null
    taken.add(found[0])
    return found[0]
  })
  const known = named.filter((field) => field !== null).length
  // One heading alone may be a name or an action that happens to read like one.
  if (known >= Math.min(2, first.length) && known > 0) return { fields: named, headed: true }
  return { fields: guess(list, rows) as (PasteField<L> | null)[], headed: false } // the fields of that list
}

function guess(list: PasteList, rows: readonly string[][]): (PasteField | null)[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const cells = (i: number): string[] => rows.map((row) => row[i] ?? '').filter((cell) => cell !== '')
  const most = (i: number, test: (cell: string) => boolean): boolean =>
    cells(i).length > 0 && cells(i).filter(test).length * 2 > cells(i).length
  const columns = Array.from({ length: width }, (_, i) => i)
  if (list === 'people') {
    const rest: PasteField[] = ['name', 'role', 'organisation']
    return columns.map((i) => (most(i, (cell) => cell.includes('@')) ? 'email' : (rest.shift() ?? null)))
  }
  if (list === 'organisations') return columns.map((i) => pasteFields.organisations[i + 1] ?? null)
  if (list === 'keyDates') {
    const dated = columns.find((i) => most(i, (cell) => typedWhen(cell) !== null))
    const rest: PasteField[] = ['title', 'workstream', 'done']
    return columns.map((i) => (i === dated ? 'when' : (rest.shift() ?? null)))
  }
  const hasRefs = most(0, (cell) => cell.length <= 12 && /\d/.test(cell)) && width > 1
  const rest =
    list === 'decisions' ? (['meeting', 'on'] as const) : (['owners', 'due', 'status', 'note'] as const)
  const order: PasteField[] = [...(hasRefs ? (['ref'] as const) : []), 'text', ...rest]
  return columns.map((i) => order[i] ?? null)
}
