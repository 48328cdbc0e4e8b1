import type { ParseArgsOptionsConfig } from 'node:util'
import type { Command } from './command.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const json = { json: flag }
const paperOptions = {
  ...{ meeting: text, item: text, paper: text, new: flag, mark: flag },
  ...{ changes: text, accept: text, ...json },
}
const out = { out: text, 'as-of': text, plain: flag, ...json }

const document = (
  usage: string,
  says: string,
  options: ParseArgsOptionsConfig,
  needs: Command['needs'],
): Command => ({
  usage: `FILE ${usage} --out X.docx [--as-of DAY] [--plain] [--json]`,
  says,
  takes: [1, 1],
  options: { ...options, ...out },
  needs: [...needs, 'out'],
  load: () => import('./make-document.ts'),
})
const ofMeeting = (says: string): Command => document('--meeting ID', says, { meeting: text }, ['meeting'])
const ofPaper = (says: string): Command => document('--paper ID', says, { paper: text }, ['paper'])

/** Every command, in the order in which the help prints them. */
export const commands: Record<string, Command> = {
  sample: {
    usage: 'FILE.sederunt [--json]',
    says: 'makes a new file that holds the sample programme',
    takes: [1, 1],
    options: json,
    needs: [],
    load: () => import('./sample.ts'),
  },
  import: {
    usage: 'FILE.sederunt PROGRAMME.json [--replace] [--json]',
    says: 'makes a new file from a programme file in JSON; with --replace puts it in place of what a file holds, after a backup',
    takes: [2, 2],
    options: { replace: flag, ...json },
    needs: [],
    load: () => import('./import.ts'),
  },
  'import-paper': {
    usage:
      'FILE.sederunt --docx PAPER.docx… [--meeting ID] [--item ID] [--paper ID|--new] [--changes accepted|rejected|shown] [--accept all|none|KEY,KEY] [--mark] [--json]',
    says: 'makes a paper from each Word file and says what became of it; a file that came back, or any with --paper, becomes a new revision of its paper, and a pack new revisions of its papers that differ, with the changes that --accept names (all of them otherwise; --json prints their keys, of several files in a list, of a pack with the paper before each: ID/KEY); --mark marks a new paper as its file is',
    takes: [1, 1],
    options: { docx: { ...text, multiple: true }, ...paperOptions },
    needs: ['docx'],
    load: () => import('./import-paper.ts'),
  },
  'import-docx': {
    usage:
      'FILE.sederunt PAPER.docx… [--meeting ID] [--item ID] [--paper ID] [--changes accepted|rejected|shown] [--json]',
    says: 'as import-paper',
    takes: [2, Number.POSITIVE_INFINITY],
    options: paperOptions,
    needs: [],
    hidden: true,
    load: () => import('./import-paper.ts'),
  },
  comments: {
    usage: 'FILE.sederunt --docx X.docx [--docx Y.docx] [--meeting ID] [--json]',
    says: 'brings in the comments of Word files that came back, each on its paragraph and its words; the same file again adds nothing, and what finds no place is listed',
    takes: [1, 1],
    options: { docx: { type: 'string', multiple: true }, meeting: text, ...json },
    needs: ['docx'],
    load: () => import('./comments.ts'),
  },
  'read-word': {
    usage: 'PAPER.docx [--changes accepted|rejected|shown] [--json]',
    says: 'prints what is in a Word file: its blocks with their numbers, tables, notes, images, links, comments and tracked changes; needs no programme and changes nothing',
    takes: [1, 1],
    options: { changes: text, ...json },
    needs: [],
    onlyReads: true,
    load: () => import('./read-word.ts'),
  },
  export: {
    usage: 'FILE [--out PROGRAMME.json]',
    says: 'writes the programme file in JSON',
    takes: [1, 1],
    options: { out: text },
    needs: [],
    load: () => import('./export.ts'),
  },
  list: {
    usage: 'FILE [--json]',
    says: 'lists meetings, papers and workstreams with their ids',
    takes: [1, 1],
    options: json,
    needs: [],
    load: () => import('./list.ts'),
  },
  'progress-update': ofPaper('makes a progress update'),
  'update-note': document(
    '[--workstreams ID,ID] [--since DAY] [--to DAY]',
    'makes a note of what workstreams reported, for circulation between meetings',
    { workstreams: text, since: text, to: text },
    [],
  ),
  briefing: document(
    '--meeting ID|--workstream ID',
    'makes a briefing on a meeting or on a workstream',
    { meeting: text, workstream: text },
    [['meeting', 'workstream']],
  ),
  'updates-request': {
    ...document(
      '--to PERSON',
      'makes the Word file in which a lead writes new updates over last time’s; PERSON is an id, a name or an address',
      { to: text },
      ['to'],
    ),
    load: () => import('./updates-request.ts'),
  },
  'import-updates': {
    usage: 'FILE.sederunt --docx X.docx [--as-of DAY] [--json]',
    says: 'makes new updates of a file that a lead sent back, and says what had not changed and what was written outside the places',
    takes: [1, 1],
    options: { docx: text, 'as-of': text, ...json },
    needs: ['docx'],
    load: () => import('./import-updates.ts'),
  },
  actions: document(
    '[--group ID] [--filter open|all]',
    'makes the action tracker, of a group or of the programme',
    { group: text, filter: text },
    [],
  ),
  agenda: ofMeeting('makes an agenda'),
  'annotated-agenda': document(
    '--meeting ID [--notes] [--notes-of NAME|PERSON]',
    'makes the chair’s annotated agenda, with the briefs; --notes puts the open notes on the pack that are shared beside each item, --notes-of those of one person too, whoever else may read them',
    { meeting: text, notes: flag, 'notes-of': text },
    ['meeting'],
  ),
  minutes: ofMeeting('makes the minutes'),
  'note-of-actions': ofMeeting('makes a note of the actions of a meeting'),
  paper: document(
    '--paper ID [--comments]',
    'makes a paper with its front sheet; a progress update too; --comments puts the shared notes in as Word comments',
    { paper: text, comments: flag },
    ['paper'],
  ),
  pack: document(
    '--meeting ID [--numbering by-paper|through] [--chair] [--for PERSON] [--without KEY,KEY] [--order KEY,KEY] [--comments]',
    'makes a meeting’s pack; --for makes a copy for one person, without what that person may not see, --chair puts the annotated agenda before it, --without leaves parts out, --comments puts the shared notes in as Word comments, --order lets parts change places (cover, contents, agenda, minutes, actions, paper/ID, decisions, key-dates, annotated-agenda)',
    { meeting: text, numbering: text, chair: flag, for: text, without: text, order: text, comments: flag },
    ['meeting'],
  ),
  issue: {
    usage:
      'FILE --meeting ID --out FOLDER [--supplementary] [--on DAY] [--numbering by-paper|through] [--without KEY,KEY] [--order KEY,KEY] [--as-of DAY] [--plain] [--version N] [--json]',
    says: 'issues a meeting’s pack: the members’ and the chair’s copies go out and are kept byte for byte, and their numbers stay; --supplementary issues only what has changed since, --version writes again the files of an earlier issue',
    takes: [1, 1],
    options: {
      meeting: text,
      supplementary: flag,
      on: text,
      numbering: text,
      without: text,
      order: text,
      version: text,
      ...out,
    },
    needs: ['meeting', 'out'],
    load: () => import('./issue.ts'),
  },
  'house-style': {
    usage: 'FILE [--docx T.dotx] [--group ID] [--map ROLE=STYLE,…] [--remove] [--json]',
    says: 'gives the programme or a group a Word template that its documents take their look from, or says which it has; --map gives a role a style by its id or name, or with nothing after the = Sederunt’s own; --plain makes a document without it',
    takes: [1, 1],
    options: { docx: text, group: text, map: text, remove: flag, ...json },
    needs: [],
    load: () => import('./house-style.ts'),
  },
  labels: {
    usage:
      'FILE --meeting ID|--paper ID [--numbering by-paper|through] [--without KEY,KEY] [--order KEY,KEY] [--as-of DAY]',
    says: 'prints every block of a pack or paper with its printed label, as JSON',
    takes: [1, 1],
    options: {
      meeting: text,
      paper: text,
      numbering: text,
      without: text,
      order: text,
      'as-of': text,
      ...json,
    },
    needs: [['meeting', 'paper']],
    load: () => import('./labels.ts'),
  },
  case: {
    usage:
      'FILE --meeting ID [--for PERSON] [--numbering by-paper|through] [--without KEY,KEY] [--order KEY,KEY] [--as-of DAY] --out X.sederunt-case [--passphrase-file P] [--json]',
    says: 'makes a meeting’s pack for one person (the chair, unless --for names another) to read and annotate: what that person may see and nothing else; the first line of P protects it',
    takes: [1, 1],
    options: {
      meeting: text,
      for: text,
      numbering: text,
      without: text,
      order: text,
      'passphrase-file': text,
      ...out,
    },
    needs: ['meeting', 'out'],
    load: () => import('./case.ts'),
  },
  withhold: {
    usage: 'FILE [--paper ID --from PERSON… [--lift]] [--json]',
    says: 'keeps a paper from somebody, whose copies of the pack are without it from then on; --lift takes that back, and FILE alone lists what is withheld from whom; PERSON is an id, a name or an address',
    takes: [1, 1],
    options: { paper: text, from: { ...text, multiple: true }, lift: flag, ...json },
    needs: [],
    load: () => import('./withhold.ts'),
  },
  annotate: {
    usage:
      'X.sederunt-case --notes NOTES.json --out Y.sederunt-notes [--without-self] [--passphrase-file P] [--json]',
    says: 'writes notes on a case as the file that goes back, those for oneself too unless --without-self; NOTES.json is a list of { block?, words?, paper?, item?, text, for (self, secretariat, shared), kind? (note, highlight, raise), author?, answers? }, and words that stand in more than one place are refused with the choices',
    takes: [1, 1],
    options: { notes: text, out: text, 'without-self': flag, 'passphrase-file': text, ...json },
    needs: ['notes', 'out'],
    load: () => import('./annotate.ts'),
  },
  merge: {
    usage: 'FILE Y.sederunt-notes [--passphrase-file P] [--json]',
    says: 'brings notes back, in any order and any number of times, and says what came in and where each stands now',
    takes: [2, 2],
    options: { 'passphrase-file': text, ...json },
    needs: [],
    load: () => import('./merge.ts'),
  },
  'leak-check': {
    usage: 'X.docx|X.sederunt-case FILE --for PERSON [--meeting ID] [--passphrase-file P] [--json]',
    says: 'reads a finished file for any five words together of what a person may not read, whatever part of it they stand in; exit 1 where there are any',
    takes: [2, 2],
    options: { for: text, meeting: text, 'passphrase-file': text, ...json },
    needs: ['for'],
    onlyReads: true,
    load: () => import('./leak-check.ts'),
  },
  revise: {
    usage: 'FILE --paper ID --body BODY.md|BODY.json [--json]',
    says: 'gives a paper another text, in Markdown or as rich text in JSON, as a new revision, and says where every note on it went: kept, moved, wording changed, orphaned',
    takes: [1, 1],
    options: { paper: text, body: text, ...json },
    needs: ['paper', 'body'],
    load: () => import('./revise.ts'),
  },
  notes: {
    usage: 'FILE --meeting ID|--paper ID [--json]',
    says: 'lists every note of a meeting’s pack or on a paper, by item and paper, with where it stands now and the words of before and of now',
    takes: [1, 1],
    options: { meeting: text, paper: text, ...json },
    needs: [['meeting', 'paper']],
    load: () => import('./notes.ts'),
  },
  search: {
    usage: 'FILE WORDS [--json]',
    says: 'finds records by their words',
    takes: [2, Number.POSITIVE_INFINITY],
    options: json,
    needs: [],
    load: () => import('./search.ts'),
  },
  verify: {
    usage: 'FILE [--json]',
    says: 'checks that the file is whole and every reference in it leads somewhere',
    takes: [1, 1],
    options: json,
    needs: [],
    load: () => import('./verify.ts'),
  },
  serve: {
    usage: '[FILE] [--port N]',
    says: 'serves the window on 127.0.0.1 and prints its address',
    takes: [0, 1],
    options: { port: text },
    needs: [],
    load: () => import('./serve.ts'),
  },
}
