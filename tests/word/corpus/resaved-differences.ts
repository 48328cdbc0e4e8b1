import type { Expected } from './case.ts'

/** What LibreOffice itself changes when it saves a document again: each was looked up in the file that it wrote. */
export const resavedDifferences: Record<string, Partial<Expected>> = {
  // It forgets `lvlRestart`.
  'hand-overrides-and-restarts': {
    blocks: [
      'listItem 1 1.: a',
      'listItem 2 a): b',
      'listItem 1 2.: c',
      'listItem 2 a): d',
      'listItem 1 5.: e',
      'listItem 1 6.: f',
    ],
  },
  // It takes the page number out of the condition and puts it before it.
  'hand-fields': { blocks: ['paragraph: a 1seen', 'paragraph: link', 'paragraph: reference'] },
  // It makes a cell of the columns that a row leaves free.
  'hand-old-merges-and-symbols': {
    blocks: ['table: 1:wide→2 // 1: | 2:late', 'paragraph: ✓ done\u2011x'],
  },
  // It drops a line of the grid at which no cell begins.
  'python-docx-merged-table': { blocks: ['table: 1:wide | 2:02 // 1:both↓2 | 2:tall↓2 // '] },
}
