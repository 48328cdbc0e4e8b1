import type { RecordsStep } from '../../../../shared/api.ts'
import { isAppError } from '../../../../shared/errors.ts'
import type { Meeting } from '../../../../shared/records/meeting.ts'
import type { Paper } from '../../../../shared/records/paper.ts'
import { api } from '../../../api/api.ts'
import { programmeChanged, queries, queryClient } from '../../../api/queries.ts'
import { saving } from '../../../api/saving.ts'
import { wordsFor } from '../../../api/words-for.ts'
import { toast } from '../../../ui/toast.tsx'
import { undo } from '../../frame/undo.ts'
import { writeStep } from '../../registers/register-queries.ts'
import { type PaperSpot, withPaperAt } from './paper-places.ts'

/** A meeting's papers, where what is done to one takes the paper's record and the meeting's, in one step. */
export interface OfMeeting {
  programme: string
  meeting: string
}

/** A new paper under an item, or under none; its id, or null where it could not be written. */
export async function addPaper(
  of: OfMeeting,
  { title, kind, item }: { title: string; kind: Paper['kind']; item: string | null },
): Promise<string | null> {
  const id = crypto.randomUUID().replaceAll('-', '')
  const value = {
    id,
    title,
    kind,
    // Nobody has cleared it yet.
    stage: 'received',
    ...(item === null ? { meeting: of.meeting } : {}),
  }
  const isDone = await write(of, async () => ({
    label: `New paper “${title}”`,
    puts: [
      { list: 'papers', id, value, base: null },
      ...(item === null ? [] : await agendaPut(of, id, { item, at: Number.POSITIVE_INFINITY })),
    ],
  }))
  return isDone ? id : null
}

/**
 * Puts a paper of this meeting, or of none, among those without an item, which are printed in the order of the file;
 * `inOrder`: all of these as they stand then.
 */
export const moveOffItems = (
  of: OfMeeting,
  { id, title }: { id: string; title: string },
  inOrder: string[],
) =>
  write(of, async () => ({
    label: `Place of “${title}”`,
    puts: [...(await agendaPut(of, id, none)), ...(await meetingPut(of, id, of.meeting))],
    orders: [{ list: 'papers', ids: inOrder }],
  }))

/** The paper is the meeting's no more; it stays in the programme. */
export async function takeOff(of: OfMeeting, { id, title }: { id: string; title: string }): Promise<boolean> {
  const label = `“${title}” taken off the meeting`
  const isDone = await write(of, async () => ({
    label,
    puts: [...(await agendaPut(of, id, none)), ...(await meetingPut(of, id, null))],
  }))
  if (isDone) sayDone(of, label)
  return isDone
}

/** The paper goes, texts and all. */
export async function removePaper(
  of: OfMeeting,
  { id, title }: { id: string; title: string },
): Promise<boolean> {
  const label = `“${title}” removed`
  const isDone = await write(of, async () => {
    const { revision } = await api.record(of.programme, 'papers', id)
    return { label, puts: await agendaPut(of, id, none), removes: [{ list: 'papers', id, base: revision }] }
  })
  if (isDone) sayDone(of, label)
  return isDone
}

const none: PaperSpot = { item: null, at: 0 }

type Put = NonNullable<RecordsStep['puts']>[number]

/** Nothing where the agenda stays as it is. */
async function agendaPut(
  { programme, meeting: id }: OfMeeting,
  paper: string,
  spot: PaperSpot,
): Promise<Put[]> {
  const { record, revision } = await api.record(programme, 'meetings', id)
  const meeting = record as Meeting // of the list of meetings
  const agenda = withPaperAt(meeting, paper, spot)?.agenda
  if (agenda === undefined || JSON.stringify(agenda) === JSON.stringify(meeting.agenda)) return []
  return [{ list: 'meetings', id, value: { agenda }, base: revision, part: true }]
}

/** Nothing where the paper says so already. */
async function meetingPut({ programme }: OfMeeting, id: string, meeting: string | null): Promise<Put[]> {
  const { record, revision } = await api.record(programme, 'papers', id)
  const now = (record as Paper).meeting ?? null // of the list of papers
  return now === meeting ? [] : [{ list: 'papers', id, value: { meeting }, base: revision, part: true }]
}

/** Made once more on what is there now, where somebody wrote meanwhile: it says what becomes of one paper only. */
const write = (of: OfMeeting, make: () => Promise<RecordsStep>): Promise<boolean> =>
  inTurn(of, async () => {
    try {
      return await writeStep(of.programme, await make())
    } catch (error) {
      if (!isAppError(error, 'conflict')) throw error
      return await writeStep(of.programme, await make())
    }
  })

async function inTurn({ programme, meeting }: OfMeeting, work: () => Promise<unknown>): Promise<boolean> {
  saving.set((now) => ({ ...now, underWay: now.underWay + 1 }))
  try {
    await work()
    const [record, page] = await Promise.all([
      api.record(programme, 'meetings', meeting),
      api.meeting(programme, meeting, {
        client: queryClient,
        queryKey: queries.meeting(programme, meeting).queryKey,
      }),
    ])
    // Both at once: between them a paper would be nowhere, or twice.
    queryClient.setQueryData(queries.record(programme, 'meetings', meeting).queryKey, record)
    queryClient.setQueryData(queries.meeting(programme, meeting).queryKey, page)
    return true
  } catch (error) {
    say(error)
    return false
  } finally {
    saving.set((now) => ({ ...now, underWay: now.underWay - 1 }))
    programmeChanged(programme)
  }
}

function sayDone({ programme }: OfMeeting, title: string): void {
  toast({
    tone: 'plain',
    title,
    action: { label: 'Undo', run: () => void undo(programme) },
  })
}

function say(error: unknown): void {
  const { title, what } = wordsFor(error)
  const faults = isAppError(error, 'faults')
    ? error.details.faults.map(({ path, message }) => `${path} ${message}`.trim()).join('; ')
    : what
  toast({ tone: 'late', title, ...(faults === undefined ? {} : { what: faults }) })
}
