import type { Case } from './case.ts'

/** Written by pandoc from Markdown; `more` are its options. */
export const byPandoc: (Case & { markdown: string; more?: string[] })[] = [
  {
    name: 'headings',
    markdown: '% The plan\n% Ann Reid\n\n# First\n\nWords.\n\n## Second\n\n### Third\n\nMore.\n',
    expect: {
      blocks: [
        'title: The plan',
        'paragraph: Ann Reid',
        'heading 1: First',
        'paragraph: Words.',
        'heading 2: Second',
        'heading 3: Third',
        'paragraph: More.',
      ],
    },
  },
  {
    name: 'lists',
    markdown: '1. one\n2. two\n\n    a. under\n    b. neath\n\n3. three\n\nBetween.\n\n- dot\n    - deeper\n',
    expect: {
      blocks: [
        'listItem 1 1.: one',
        'listItem 1 2.: two',
        'listItem 2 a.: under',
        'listItem 2 b.: neath',
        'listItem 1 3.: three',
        'paragraph: Between.',
        'listItem 1 •: dot',
        'listItem 2 •: deeper',
      ],
    },
  },
  {
    name: 'lists-begun-anew',
    markdown: '1. one\n2. two\n\nBetween.\n\n1. again\n\nBetween.\n\n5. five\n6. six\n',
    expect: {
      blocks: [
        'listItem 1 1.: one',
        'listItem 1 2.: two',
        'paragraph: Between.',
        'listItem 1 1.: again',
        'paragraph: Between.',
        'listItem 1 5.: five',
        'listItem 1 6.: six',
      ],
    },
  },
  {
    name: 'list-formats',
    markdown:
      '(i) roman\n(ii) two\n\n<!-- -->\n\nA) upper\nB) next\n\n<!-- -->\n\n(@) example\n(@) another\n',
    expect: {
      blocks: [
        'listItem 1 (i): roman',
        'listItem 1 (ii): two',
        'listItem 1 A): upper',
        'listItem 1 B): next',
        'listItem 1 (1): example',
        'listItem 1 (2): another',
      ],
    },
  },
  {
    name: 'continuations',
    markdown: '1. one\n\n    More of one.\n\n2. two\n',
    expect: { blocks: ['listItem 1 1.: one', 'paragraph: More of one.', 'listItem 1 2.: two'] },
  },
  {
    name: 'footnotes',
    markdown: 'Words[^a] and more[^b].\n\n[^b]: The second.\n[^a]: The first, of *two* words.\n',
    expect: {
      blocks: ['paragraph: Words and more.'],
      notes: ['footnote 1: The first, of two words.', 'footnote 2: The second.'],
    },
  },
  {
    name: 'links',
    markdown:
      '# Here {#here}\n\nSee [the site](https://example.org/a?b=c&d=e) and [above](#here) and <mailto:a@example.org>.\n',
    expect: {
      blocks: ['heading 1: Here', 'paragraph: See the site and above and mailto:a@example.org.'],
      links: [
        'the site -> https://example.org/a?b=c&d=e',
        'above -> #here',
        'mailto:a@example.org -> mailto:a@example.org',
      ],
    },
  },
  {
    name: 'table',
    markdown: '| a | b |\n|---|---|\n| c | d |\n| e | f |\n\n: What it shows\n',
    expect: {
      blocks: ['caption: What it shows', 'table: 1:a | 2:b // 1:c | 2:d // 1:e | 2:f'],
    },
  },
  {
    name: 'quotation',
    markdown: 'He said:\n\n> All is well.\n',
    expect: { blocks: ['paragraph: He said:', 'quotation: All is well.'] },
  },
  {
    name: 'image',
    markdown: '![A map of Fife](IMAGE)\n',
    more: ['--from', 'markdown-implicit_figures'],
    expect: { blocks: [], images: ['png 2x3: A map of Fife'] },
  },
  {
    name: 'tracked-changes',
    markdown:
      'The [old]{.deletion author="Ann" date="2016-11-04T09:30:00Z"}[new]{.insertion author="Ben" date="2016-11-05T09:30:00Z"} plan.\n',
    expect: {
      blocks: ['paragraph: The new plan.'],
      rejected: ['paragraph: The old plan.'],
      changes: ['deletion text by Ann: old', 'insertion text by Ben: new'],
    },
  },
  {
    name: 'comments',
    markdown:
      'The [Why this?]{.comment-start id="0" author="Bea Lamb" date="2016-11-04T09:30:00Z"}first[]{.comment-end id="0"} plan.\n',
    expect: {
      blocks: ['paragraph: The first plan.'],
      comments: ['Bea Lamb (): Why this? @ first, paragraph 1'],
    },
  },
  {
    name: 'symbols',
    markdown: 'Café, naïve, 5 °C, x^2^ and H~2~O, “quoted” – dashed; Ελληνικά, 日本語.\n',
    expect: { blocks: ['paragraph: Café, naïve, 5 °C, x² and H₂O, “quoted” – dashed; Ελληνικά, 日本語.'] },
  },
]
