import { describe, expect, it } from 'vitest'
import type { Inline } from '../../shared/rich-text.ts'
import { planInlines } from '../../shared/rules/plan-inlines.ts'
import type { Reference } from '../../shared/rules/references-in.ts'
import { read } from './read-plan.ts'

const answers: Record<
  Reference['ref'],
  (id: string) => { text: string; bare: string; bookmark: string | null }
> = {
  block: (id) => ({ text: `paragraph ${id}`, bare: id, bookmark: `sd_${id}` }),
  action: (id) => ({ text: `Action ${id}`, bare: id, bookmark: null }),
  decision: (id) => ({ text: `Decision ${id}`, bare: id, bookmark: null }),
  paper: (id) => ({ text: id, bare: id, bookmark: null }),
}
const words = (...text: Inline[]): string => read(planInlines(text, ({ ref, id }) => answers[ref](id)))
const block = (id: string): Inline => ({ ref: 'block', id })
const action = (id: string): Inline => ({ ref: 'action', id })

describe('a reference', () => {
  it('prints what it leads to, as a link where it is in the document', () => {
    expect(words('As ', block('3'), ' says, ', action('3/2'), ' is done.')).toBe(
      'As <paragraph 3> says, Action 3/2 is done.',
    )
  })

  it('does not say "paragraph" twice', () => {
    expect(words('See paragraph ', block('3'), '.')).toBe('See paragraph <3>.')
    expect(words('(para ', block('3'), ')')).toBe('(para <3>)')
    expect(words('Paragraphs ', block('3'), ' and ', block('4'), '.')).toBe('Paragraphs <3> and <4>.')
    expect(words('paragraphs ', block('3'), ', ', block('4'), ' to ', block('6'))).toBe(
      'paragraphs <3>, <4> to <6>',
    )
    expect(words('Action ', action('3/2'))).toBe('Action 3/2')
    expect(words('decision ', { ref: 'decision', id: 'D1' })).toBe('decision D1')
  })

  it('says "paragraph" again after other words', () => {
    expect(words('paragraph ', block('3'), ' of this paper and ', block('4'))).toBe(
      'paragraph <3> of this paper and <paragraph 4>',
    )
  })

  it('is not swallowed by the word of another kind', () => {
    expect(words('the action in ', block('3'))).toBe('the action in <paragraph 3>')
    expect(words('paragraph ', action('3/2'))).toBe('paragraph Action 3/2')
    expect(words('paragraphs ', block('3'), ' and ', action('3/2'))).toBe('paragraphs <3> and Action 3/2')
  })

  it('is not taken in by a word that only ends like it', () => {
    expect(words('viewpoint ', block('3'))).toBe('viewpoint <paragraph 3>')
    expect(words('standpoints ', block('3'))).toBe('standpoints <paragraph 3>')
  })

  it('begins a sentence with a capital', () => {
    expect(words(block('3'), ' says so.')).toBe('<Paragraph 3> says so.')
    expect(words('It is new. ', block('3'), ' says so.')).toBe('It is new. <Paragraph 3> says so.')
    expect(words('It is new (“so.”) ', block('3'))).toBe('It is new (“so.”) <Paragraph 3>')
    expect(words('Elsewhere, e.g. ', block('3'))).toBe('Elsewhere, e.g. <paragraph 3>')
    expect(words('After a line;', { br: true }, block('3'))).toBe('After a line;\n<paragraph 3>')
  })

  it('leaves a paper’s number as its scheme writes it', () => {
    expect(words({ ref: 'paper', id: 'eag(16)07' }, ' says so.')).toBe('eag(16)07 says so.')
  })

  it('is found in bold words and footnotes too', () => {
    expect(words({ text: 'See paragraph ', bold: true }, block('3'))).toBe('See paragraph <3>')
    expect(words('A note', { footnote: [block('3'), ' has it.'] }, '.')).toBe(
      'A note[^<Paragraph 3> has it.].',
    )
  })
})

describe('inline text', () => {
  it('keeps its dress, its links and its breaks', () => {
    expect(
      planInlines(
        [
          'a',
          '',
          { text: 'b', bold: true, italic: true },
          { link: 'https://x.example', text: 'c' },
          { br: true },
        ],
        () => answers.paper(''),
      ),
    ).toEqual([
      'a',
      { text: 'b', bold: true, italic: true },
      { text: 'c', href: 'https://x.example' },
      { br: true },
    ])
  })

  it('shows the address of a link without words', () => {
    expect(words({ link: 'https://x.example', text: '' })).toBe('<https://x.example>')
  })

  it('sets a note in a note in brackets, as Word has no such thing', () => {
    expect(words('a', { footnote: ['b', { footnote: ['c', { footnote: ['d'] }] }] })).toBe('a[^b [c [d]]]')
  })
})
