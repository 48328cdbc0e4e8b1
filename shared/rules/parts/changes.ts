import type { Tier } from '../../records/basics.ts'
import type { Meeting } from '../../records/meeting.ts'
import type { PartSource } from '../assemble-document.ts'
import type { Indexed } from '../index-programme.ts'
import { type IssuedAs, paragraphWords } from '../issuing/issued-as.ts'
import { shortMeeting } from '../meeting-words.ts'
import type { PlanInline } from '../plan.ts'
import { cellOf, paragraph } from '../plan-rich-text.ts'

const whatWords = { new: 'New', replaced: 'Replaced', withdrawn: 'Withdrawn' } as const

/** What is other in this issue than in the one before, each a link to where it stands. */
export function changesPart(
  meeting: Meeting,
  indexed: Indexed,
  marking: Tier | null,
  { changes, version }: IssuedAs,
): PartSource {
  return {
    key: 'changes',
    kind: 'note',
    title: 'What has changed',
    name: 'what has changed',
    marking,
    footer: `${shortMeeting(meeting, indexed)}: what has changed`,
    passages: [],
    compose: ({ outline }) => {
      const bookmarkOf = new Map(outline.map(({ key, bookmark }) => [key, bookmark]))
      const link = (text: string, part: string): PlanInline[] => {
        const bookmark = bookmarkOf.get(part)
        if (text === '') return []
        return [bookmark === undefined ? text : { text, bookmark }]
      }
      return [
        paragraph('heading1', 'What has changed'),
        paragraph(
          'plain',
          version > 1
            ? `Since version ${version - 1} of this pack. Papers and paragraphs that went out before keep their numbers.`
            : 'Papers and paragraphs keep these numbers from now on.',
        ),
        {
          type: 'table',
          look: 'ruled',
          columns: [110, 270, 220],
          headerRows: 1,
          rows: [
            ['Paper', 'Title', 'Change'].map((words) => cellOf('tableHeading', words)),
            ...changes.map((change) => {
              const words = paragraphWords(change)
              return [
                cellOf('tableText', ...link(change.number, change.part)),
                cellOf('tableText', ...link(change.title, change.part)),
                cellOf('tableText', `${whatWords[change.what]}${words === '' ? '' : `: ${words}`}`),
              ]
            }),
          ],
        },
      ]
    },
  }
}
