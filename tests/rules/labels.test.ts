import { expect, it } from 'vitest'
import { labelsOf } from '../../shared/rules/labels.ts'
import { bullet, heading, lettered, makeProgramme, numbered, plain, plan, table } from './make-programme.ts'

it('labels give each block its id, bookmark, printed label and words, in document order', () => {
  const made = makeProgramme({
    papers: [
      {
        id: 'p',
        title: 'P',
        kind: 'written',
        body: [
          plain('a', 'Plain'),
          numbered('b', 'One', { footnote: ['a note'] }, { br: true }, 'two ', { text: 'bold', bold: true }),
          lettered('c', 1, 'see ', { ref: 'block', id: 'b' }),
          bullet('d', { link: 'https://x.example', text: 'a link' }),
          heading('e', 'Heading'),
          table('f', ['Area', 'Joined'], ['Fife', '3']),
          { id: 'g', type: 'image', src: 'data:image/png;base64,AAAA', alt: 'A map' },
        ],
      },
    ],
  })
  expect(labelsOf(plan(made, { document: 'paper', paper: 'p' }).plan)).toEqual([
    { id: 'a', bookmark: 'sd_a', label: null, text: 'Plain' },
    { id: 'b', bookmark: 'sd_b', label: '1.', text: 'One\ntwo bold' },
    { id: 'c', bookmark: 'sd_c', label: '(a)', text: 'see paragraph 1' },
    { id: 'd', bookmark: 'sd_d', label: null, text: 'a link' },
    { id: 'e', bookmark: 'sd_e', label: null, text: 'Heading' },
    { id: 'f', bookmark: 'sd_f', label: null, text: 'Area\tJoined\nFife\t3' },
    { id: 'g', bookmark: 'sd_g', label: null, text: 'A map' },
  ])
})
