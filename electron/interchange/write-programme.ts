import { AppError } from '../../shared/errors.ts'
import { canonicalBy } from '../../shared/interchange/canonical.ts'
import { type Programme, programmeSchema } from '../../shared/interchange.ts'
import type { AgendaItem } from '../../shared/records/agenda-item.ts'
import type { Meeting } from '../../shared/records/meeting.ts'
import type { RichText } from '../../shared/rich-text.ts'

/** The bytes of the image at an address such as `blob:<sha256>`, and what they are: `image/png` or `image/jpeg`. */
export type ImageOf = (src: string) => { bytes: Uint8Array; mediaType: string } | null

/**
 * A programme as the text of a programme file, always the same for the same records: keys in the order of
 * interchange.md, defaults and empty lists left out, two spaces, a final newline. `image` is asked for what is no data: address;
 * `not-found` where it has none.
 */
export function writeProgramme(programme: Programme, image: ImageOf): string {
  const body = (blocks: RichText): RichText => blocks.map((block) => withData(block, image))
  const complete: Programme = {
    ...programme,
    updates: programme.updates.map((update) => ({ ...update, body: body(update.body) })),
    meetings: programme.meetings.map((meeting) => ({
      ...meeting,
      agenda: meeting.agenda.map((item) => withoutDefaults(item, meeting)),
      ...(meeting.minutes && {
        minutes: {
          ...meeting.minutes,
          paragraphs: meeting.minutes.paragraphs.map((paragraph) => ({
            ...paragraph,
            body: body(paragraph.body),
          })),
        },
      }),
    })),
    papers: programme.papers.map((paper) => ({
      ...paper,
      ...(paper.body && { body: body(paper.body) }),
      annexes: paper.annexes.map((annex) => ({ ...annex, body: body(annex.body) })),
    })),
  }
  return `${JSON.stringify(inOrder(complete), null, 2)}\n`
}

const inOrder = canonicalBy(programmeSchema)

/** An image leaves as a data: address, wherever its bytes are kept. */
function withData(block: RichText[number], image: ImageOf): RichText[number] {
  if (block.type !== 'image' || block.src.startsWith('data:')) return block
  const found = image(block.src)
  if (!found) throw new AppError('not-found', { what: 'image', id: block.src })
  return { ...block, src: `data:${found.mediaType};base64,${Buffer.from(found.bytes).toString('base64')}` }
}

/** The defaults of an agenda item that hang on what stands around them: its day and the state of its papers. */
function withoutDefaults(item: AgendaItem, meeting: Meeting): AgendaItem {
  const { day, paperState, ...rest } = item
  return {
    ...rest,
    ...(day !== meeting.sessions[0]?.day && { day }),
    ...(paperState !== (item.papers.length > 0 ? 'expected' : 'none') && { paperState }),
  }
}
