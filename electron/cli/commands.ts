import type { ParseArgsOptionsConfig } from 'node:util'
import type { Command } from './command.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const json = { json: flag }
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
  'import-docx': {
    usage:
      'FILE.sederunt PAPER.docx… [--meeting ID] [--item ID] [--paper ID] [--changes accept|reject|show] [--json]',
    says: 'makes a paper from each Word file and says what became of it; with --paper the file replaces the text of a paper that is there',
    takes: [2, Number.POSITIVE_INFINITY],
    options: { meeting: text, item: text, paper: text, changes: text, ...json },
    needs: [],
    load: () => import('./import-docx.ts'),
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
  actions: document(
    '[--group ID] [--filter open|all]',
    'makes the action tracker, of a group or of the programme',
    { group: text, filter: text },
    [],
  ),
  agenda: ofMeeting('makes an agenda'),
  'annotated-agenda': ofMeeting('makes the chair’s annotated agenda, with the briefs'),
  minutes: ofMeeting('makes the minutes'),
  'note-of-actions': ofMeeting('makes a note of the actions of a meeting'),
  paper: ofPaper('makes a paper with its front sheet; a progress update too'),
  pack: document(
    '--meeting ID [--numbering by-paper|through] [--chair] [--without KEY,KEY] [--order KEY,KEY]',
    'makes a meeting’s pack; --chair puts the annotated agenda before it, --without leaves parts out, --order lets parts change places (cover, contents, agenda, minutes, actions, paper/ID, decisions, key-dates, annotated-agenda)',
    { meeting: text, numbering: text, chair: flag, without: text, order: text },
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
  annotate: {
    usage:
      'X.sederunt-case --notes NOTES.json --out Y.sederunt-notes [--with-self] [--passphrase-file P] [--json]',
    says: 'writes notes on a case as the file that goes back, those for oneself only --with-self; NOTES.json is a list of { block?, words?, paper?, item?, text, for (self, secretariat, shared), kind? (note, highlight, raise), author?, answers? }, and words that stand in more than one place are refused with the choices',
    takes: [1, 1],
    options: { notes: text, out: text, 'with-self': flag, 'passphrase-file': text, ...json },
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
