import { go } from '../../go.ts'
import { places } from '../../places.ts'
import type { IconName } from '../../ui/icon.tsx'
import { commandsHere } from './commands-here.ts'
import { overlay } from './overlay.ts'
import { stepTextSize, textSize } from './text-size.ts'
import { theme } from './theme.ts'
import { undo } from './undo.ts'

export interface Command {
  /** The menu of the app's shell calls some of these by name: `home`, `new`, `theme-dark`. */
  id: string
  title: string
  /** Other words that one may look for it by. */
  also?: string
  /** Pressed together or, after `g`, in turn. */
  keys?: string
  icon: IconName
  run: () => void
}

/** What can be done on the screen that is shown, from the programme that is open, and from anywhere. */
export const commandsFor = (programme: string | undefined): Command[] => [
  ...commandsHere.get(),
  ...(programme === undefined ? [] : ofProgramme(programme)),
  {
    id: 'home',
    title: 'All programmes',
    also: 'home start',
    keys: 'g h',
    icon: 'programmes',
    run: () => go(places.home),
  },
  {
    id: 'new',
    title: 'New programme',
    also: 'make create empty sample',
    keys: 'n',
    icon: 'plus',
    run: () => overlay.set('new'),
  },
  {
    id: 'open',
    title: 'Open or import a file',
    also: 'sederunt json import copy',
    keys: 'o',
    icon: 'upload',
    run: () => overlay.set('open'),
  },
  {
    id: 'find',
    title: 'Find or do anything',
    keys: 'Ctrl K',
    icon: 'search',
    run: () => overlay.set('palette'),
  },
  {
    id: 'print',
    title: 'Print this screen',
    also: 'paper pdf list',
    keys: 'Ctrl P',
    icon: 'print',
    // Once the palette has gone.
    run: () => setTimeout(() => window.print(), 300),
  },
  {
    id: 'keys',
    title: 'Show all keys',
    also: 'shortcuts help',
    keys: '?',
    icon: 'command',
    run: () => overlay.set('keys'),
  },
  {
    id: 'theme-light',
    title: 'Light theme',
    also: 'appearance',
    icon: 'sun',
    run: () => theme.choose('light'),
  },
  {
    id: 'theme-dark',
    title: 'Dark theme',
    also: 'appearance night',
    icon: 'moon',
    run: () => theme.choose('dark'),
  },
  {
    id: 'theme-system',
    title: 'Theme of this computer',
    also: 'appearance system automatic',
    icon: 'computer',
    run: () => theme.choose('system'),
  },
  {
    id: 'text-larger',
    title: 'Larger text',
    also: 'size bigger increase zoom font',
    icon: 'plus',
    run: () => stepTextSize(1),
  },
  {
    id: 'text-smaller',
    title: 'Smaller text',
    also: 'size decrease zoom font',
    icon: 'minus',
    run: () => stepTextSize(-1),
  },
  {
    id: 'text-usual',
    title: 'Text as large as usual',
    also: 'size reset 100 zoom font',
    icon: 'text',
    run: () => textSize.choose('100'),
  },
]

const ofProgramme = (programme: string): Command[] => [
  {
    id: 'undo',
    title: 'Undo',
    also: 'take back',
    keys: 'Ctrl Z',
    icon: 'restore',
    run: () => void undo(programme),
  },
  {
    id: 'redo',
    title: 'Redo',
    also: 'do again',
    keys: 'Ctrl Shift Z',
    icon: 'restore',
    run: () => void undo(programme, { redo: true }),
  },
  {
    id: 'programme',
    title: 'Programme',
    also: 'overview',
    keys: 'g p',
    icon: 'programme',
    run: () => go(places.programme(programme)),
  },
  {
    id: 'meetings',
    title: 'Meetings',
    keys: 'g m',
    icon: 'meeting',
    run: () => go(places.meetings(programme)),
  },
  { id: 'papers', title: 'Papers', keys: 'g r', icon: 'paper', run: () => go(places.papers(programme)) },
  {
    id: 'bring-in-word',
    title: 'Bring in Word papers',
    also: 'docx import contributor upload',
    icon: 'upload',
    run: () => go(places.bringInWord(programme)),
  },
  {
    id: 'workstreams',
    title: 'Workstreams',
    also: 'updates themes',
    keys: 'g w',
    icon: 'workstream',
    run: () => go(places.workstreams(programme)),
  },
  {
    id: 'updates',
    title: 'Updates',
    also: 'progress outstanding clearance',
    keys: 'g u',
    icon: 'update',
    run: () => go(places.register(programme, 'updates')),
  },
  {
    id: 'actions',
    title: 'Actions',
    also: 'tracker owners due overdue',
    keys: 'g a',
    icon: 'action',
    run: () => go(places.register(programme, 'actions')),
  },
  {
    id: 'decisions',
    title: 'Decisions',
    also: 'agreed',
    keys: 'g d',
    icon: 'decision',
    run: () => go(places.register(programme, 'decisions')),
  },
  {
    id: 'key-dates',
    title: 'Key dates',
    also: 'deadlines milestones',
    keys: 'g k',
    icon: 'clock',
    run: () => go(places.register(programme, 'key-dates')),
  },
  {
    id: 'people',
    title: 'People',
    also: 'members names emails',
    keys: 'g e',
    icon: 'people',
    run: () => go(places.register(programme, 'people')),
  },
  {
    id: 'groups',
    title: 'Groups',
    also: 'membership quorum numbers schemes',
    keys: 'g o',
    icon: 'people',
    run: () => go(places.register(programme, 'groups')),
  },
  {
    id: 'organisations',
    title: 'Organisations',
    icon: 'people',
    run: () => go(places.register(programme, 'organisations')),
  },
  {
    id: 'publications',
    title: 'Publications',
    also: 'reports links sources',
    keys: 'g b',
    icon: 'publication',
    run: () => go(places.register(programme, 'publications')),
  },
  {
    id: 'file',
    title: 'File and backups',
    also: 'export verify restore backup json',
    keys: 'g f',
    icon: 'files',
    run: () => go(places.file(programme)),
  },
]

/** What the shell's menu calls by another name. */
const otherNames: Record<string, string> = {
  import: 'open',
  programmes: 'home',
  'new-programme': 'new',
  shortcuts: 'keys',
}

/** Runs what the menu of the shell asked for; a name that is not known does nothing. */
export function runCommand(name: string, programme: string | undefined): void {
  const id = otherNames[name] ?? name
  commandsFor(programme)
    .find((command) => command.id === id)
    ?.run()
}
