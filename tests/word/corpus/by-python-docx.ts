import type { Case } from './case.ts'

/** What `by-python-docx.py` makes, a function for each. */
export const byPythonDocx: Case[] = [
  {
    name: 'headings',
    expect: {
      blocks: [
        'title: The plan',
        'heading 1: First',
        'paragraph: Words.',
        'heading 2: Second',
        'heading 9: Ninth',
      ],
    },
  },
  {
    name: 'own-styles',
    expect: { blocks: ['heading 2: Based on a heading', 'heading 2: Based on that', 'paragraph: Plain'] },
  },
  {
    name: 'lists',
    expect: {
      blocks: [
        'listItem 1 1.: one',
        'listItem 1 2.: two',
        'listItem 1 •: dot',
        'listItem 2 •: deeper',
        'listItem 1 3.: three',
      ],
    },
  },
  {
    name: 'list-continued',
    expect: { blocks: ['listItem 1 1.: one', 'paragraph: more of one', 'listItem 1 2.: two'] },
  },
  {
    name: 'without-number',
    expect: { blocks: ['listItem 1 1.: one', 'paragraph: none', 'listItem 1 2.: two'] },
  },
  // python-docx keeps the paragraphs of cells that it merges; their text was then replaced.
  { name: 'merged-table', expect: { blocks: ['table: 1:wide→2 | 3:02 // 1:both→2↓2 | 3:tall↓2 // '] } },
  { name: 'nested-table', expect: { blocks: ['table: 1:outer | 2:', 'in it table: 1:in // 1:ner'] } },
  { name: 'table-of-lists', expect: { blocks: ['table: 1:Before/one', 'listItem 1 2.: two'] } },
  { name: 'pictures', expect: { blocks: ['paragraph: Look:'], images: ['png 2x3: A map of Fife'] } },
  {
    name: 'headers',
    expect: { blocks: ['paragraph: Words.'], headers: ['header: OFFICIAL', 'footer: Page 1'] },
  },
  { name: 'sections', expect: { blocks: ['paragraph: Upright', 'paragraph: Wide'] } },
  { name: 'looks', expect: { blocks: ['paragraph: Some bold and leaning.\nNext line\twith a tab'] } },
  {
    name: 'suggested',
    expect: {
      blocks: [
        'paragraph: 3.2 Background',
        'paragraph: It began in 2014.',
        'paragraph: Bold line',
        'paragraph: 12. The group agreed to meet again in the spring.',
        'paragraph: End.',
      ],
      suggestions: [
        'heading 2: 3.2 Background',
        'heading 1: Bold line',
        'numbered 1: 12. The group agreed to meet again in the spring.',
      ],
    },
  },
  { name: 'outline', expect: { blocks: ['heading 2: Outlined', 'paragraph: Plain'] } },
]
