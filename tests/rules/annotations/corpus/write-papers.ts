import type { Block, Inline, RichText } from '../../../../shared/rich-text.ts'
import type { Rng } from './rng.ts'

const subjects = [
  'The reference group',
  'The delivery team',
  'The sub-group on staffing',
  'Each local authority',
  'The inspectorate',
  'The finance board',
  'A working party',
  'The data team',
  'Our partners in health',
  'The legal adviser',
  'The panel',
  'Every third-sector provider',
  'The programme office',
  'A reviewer',
  'The training provider',
]
const verbs = [
  'considered',
  'published',
  'withdrew',
  'asked for',
  'will revise',
  'has completed',
  'postponed',
  'piloted',
  'costed',
  'challenged',
  'approved',
  'circulated',
  'expects to finish',
  'commissioned',
  'raised concerns about',
]
const objects = [
  'the draft guidance',
  'the staffing model',
  'a survey of carers',
  'the eligibility rules',
  'an impact assessment',
  'the risk register',
  'the transition plan',
  'costs for the second year',
  'the new assessment form',
  'the complaints procedure',
  'evidence from the pilots',
  'a protocol for sharing data',
  'the appeals route',
  'its timetable for recruitment',
  'the accessibility audit',
  'the contract for interpreters',
]
const tails = [
  'before the end of March',
  'after a delay of six weeks',
  'with no extra money',
  'in four council areas',
  'as was agreed in June',
  'subject to legal advice',
  'despite objections from two members',
  'at a cost of £42,000',
  'for the third time this year',
  'following the visit to Dundee',
  'although 17 responses are outstanding',
  'on the advice of the auditors',
  'under section 12 of the Act',
  'while the consultation runs',
  'in Gaelic and in English',
]
const more = [
  'Members may wish to ask why.',
  'No date has been set.',
  'A fuller note is at Annex B.',
  'This remains amber.',
  'Two risks follow from that.',
  'Café visits and naïve façade tests were dropped.',
  'The emoji 👩‍👧 stands for a carer 🙂.',
  'Costs are in pounds; nothing is assumed about inflation.',
  'We return to this in October.',
]
/** Said again and again in one paper. */
const refrains = [
  'The Group is invited to note this section.',
  'Agreed.',
  'There is nothing further to report.',
  'No change.',
]
const headings = [
  'Background',
  'Timetable',
  'Staffing and premises',
  'Risks',
  'Next steps',
  'Money',
  'What members said',
  'Equality',
]
const councils = [
  'Aberdeen',
  'Angus',
  'Dundee',
  'Falkirk',
  'Fife',
  'Moray',
  'Orkney',
  'Stirling',
  'Shetland',
  'Highland',
]

export const sentence = (rng: Rng): string =>
  rng.chance(0.25)
    ? rng.pick(more)
    : `${rng.pick(subjects)} ${rng.pick(verbs)} ${rng.pick(objects)} ${rng.pick(tails)}.`

export const sentences = (rng: Rng, count: number): string =>
  Array.from({ length: count }, () => sentence(rng)).join(' ')

export const someWord = (rng: Rng): string =>
  rng.pick([...objects, ...tails, ...verbs].flatMap((phrase) => phrase.split(' ')))

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const table = (rng: Rng, id: string): Block => {
  const wide = 2 + rng.int(4)
  const names = councils.slice(0, 3 + rng.int(councils.length - 2))
  return {
    id,
    type: 'table',
    header: true,
    rows: [
      ['Council', 'Cases', 'Staff', 'Cost', 'Due', 'Lead']
        .slice(0, wide + 1)
        .map((text) => ({ text: [text] })),
      ...names.map((name) => [
        { text: [name] },
        // Figures that stand in many cells.
        ...Array.from({ length: wide }, (): { text: Inline[] } => ({ text: [String(rng.int(12))] })),
      ]),
    ],
  }
}

/** A paper of some 20 to 60 blocks: prose, lists, tables, pictures, refrains, and paragraphs much like each other. */
export function writePaper(rng: Rng): RichText {
  const out: RichText = []
  let made = 0
  const id = () => `b${(made++).toString(36)}x${rng.int(1e6).toString(36)}`
  const say = (type: 'numbered' | 'plain' | 'continuation' | 'quotation', ...text: Inline[]) =>
    out.push({ id: id(), type, text })
  for (let section = 0, all = 3 + rng.int(5); section < all; section++) {
    out.push({
      id: id(),
      type: 'heading',
      level: 2,
      text: [headings[(section + rng.int(2)) % headings.length] ?? ''],
    })
    for (let i = 0, count = 3 + rng.int(5); i < count; i++) {
      if (rng.chance(0.12))
        say('numbered', sentence(rng), ' See ', { ref: 'paper', id: 'p2' }, ' and ', {
          text: sentence(rng),
          bold: true,
        })
      else say('numbered', sentences(rng, 1 + rng.int(4)))
    }
    if (rng.chance(0.4))
      for (let i = 0, count = 2 + rng.int(4); i < count; i++)
        out.push({ id: id(), type: 'bullet', level: 1, text: [`${rng.pick(objects)} ${rng.pick(tails)}`] })
    if (rng.chance(0.35))
      for (const council of councils.slice(0, 2 + rng.int(4)))
        say(
          'numbered',
          `In ${council} the team met ${2 + rng.int(9)} times and saw ${10 + rng.int(80)} families.`,
        )
    if (rng.chance(0.35)) out.push(table(rng, id()))
    if (rng.chance(0.15))
      out.push({ id: id(), type: 'image', src: pixel, alt: `A chart of ${rng.pick(objects)}` })
    if (rng.chance(0.5)) say('plain', rng.pick(refrains))
    if (rng.chance(0.1)) say('plain', '')
  }
  return out
}
