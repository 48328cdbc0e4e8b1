import type { Tier } from '../../records/basics.ts'
import type { Meeting } from '../../records/meeting.ts'
import type { PartSource } from '../assemble-document.ts'
import type { Indexed } from '../index-programme.ts'
import { type IssuedAs, versionWords } from '../issuing/issued-as.ts'
import { groupName, printSession, shortMeeting } from '../meeting-words.ts'
import type { PlanCell, PlanInline } from '../plan.ts'
import { cellOf, paragraph } from '../plan-rich-text.ts'

export function coverPart(
  meeting: Meeting,
  indexed: Indexed,
  marking: Tier | null,
  { what, issued, reader }: { what: string; issued?: IssuedAs | undefined; reader: string | null },
): PartSource {
  const { programme } = indexed.programme
  const lines = [meeting.title ?? '', ...meeting.sessions.map(printSession), meeting.venue ?? ''].filter(
    (line) => line !== '',
  )
  return {
    key: 'cover',
    kind: 'cover',
    title: 'Cover',
    name: 'the cover',
    marking,
    footer: `${shortMeeting(meeting, indexed)}: ${what.toLowerCase()}`,
    passages: [],
    compose: () => [
      paragraph(
        'coverText',
        programme.shortName ? `${programme.name} (${programme.shortName})` : programme.name,
      ),
      paragraph('coverTitle', groupName(meeting, indexed)),
      paragraph('coverText', { text: what, bold: true }),
      ...lines.map((line) => paragraph('coverText', line)),
      ...(issued ? [paragraph('coverText', versionWords(issued))] : []),
      ...(reader === null ? [] : [paragraph('coverText', `Copy for ${reader}`)]),
    ],
  }
}

/** Paper, title and paragraphs of everything that follows, each a link. */
export function contentsPart(meeting: Meeting, indexed: Indexed, marking: Tier | null): PartSource {
  return {
    key: 'contents',
    kind: 'contents',
    title: 'Contents',
    name: 'the contents',
    marking,
    footer: `${shortMeeting(meeting, indexed)}: contents`,
    passages: [],
    compose: ({ outline }) => {
      const link = (text: string, bookmark: string): PlanInline[] => (text === '' ? [] : [{ text, bookmark }])
      const rows = outline
        .filter(({ kind }) => kind !== 'cover' && kind !== 'contents')
        .map(({ title, paper, paragraphs, bookmark }): PlanCell[] => [
          cellOf('tableText', ...link((paper && indexed.paperNumbers.get(paper)) ?? '', bookmark)),
          cellOf('tableText', ...link(title, bookmark)),
          cellOf('tableText', ...link(paragraphs ?? '', bookmark)),
        ])
      return [
        paragraph('heading1', 'Contents'),
        {
          type: 'table',
          look: 'ruled',
          columns: [120, 370, 110],
          headerRows: 1,
          rows: [['Paper', 'Title', 'Paragraphs'].map((words) => cellOf('tableHeading', words)), ...rows],
        },
      ]
    },
  }
}
