// A process of its own that writes to a file as fast as it can, and says of every write that it is done once it is.
import { writeSync } from 'node:fs'
import { openStore } from '../../electron/store/store.ts'

const [path = '', seed = '0'] = process.argv.slice(2)
let made = 0
const store = openStore(path, {
  clock: () => new Date('2016-11-04T09:12:00.000Z'),
  ids: () => `${process.pid}-${++made}`,
  who: 'A killed officer',
})

/** One line for each write that was made, after it was made. */
const done = (list: string, id: string, revision: number, words: string) =>
  writeSync(1, `${JSON.stringify({ list, id, revision, words })}\n`)

const paper = store.programme().papers.find(({ id }) => id === 'empty-entries')
const meeting = store.programme().meetings.find(({ id }) => id === 'dec')
if (!paper || !meeting) throw new Error('the fixture lacks them')

for (let i = 0; ; i++) {
  const words = `written as number ${i} of ${seed} by ${process.pid}`
  const id = `a${seed}-${i}`
  const made = store.put('actions', { id, text: words, owners: ['ann'], status: 'open', notes: [] }, null)
  done('actions', id, made.revision, words)

  // A body of several pages, so that the journal holds many and a write takes its time.
  const long = `${words} ${'and the quay was long '.repeat(900)}`
  const body = [{ id: 'long', type: 'numbered' as const, text: [long] }]
  const saved = store.put('papers', { ...paper, title: words, body }, store.revisionOf('papers', paper.id), {
    typing: true,
  })
  done('papers', paper.id, saved.revision, words)

  const agenda = Array.from({ length: 12 }, (_, n) => ({
    id: `item-${n}`,
    title: `${words} ${n}`,
    kind: 'item' as const,
    minutes: n,
    presenters: ['zoe'],
    papers: [],
  }))
  const met = store.put(
    'meetings',
    { ...meeting, title: words, agenda },
    store.revisionOf('meetings', meeting.id),
  )
  done('meetings', meeting.id, met.revision, words)

  if (i % 3 === 2) {
    store.remove('actions', id, 1)
    done('removed', id, 0, words)
  }
  if (i % 20 === 19) {
    store.replaceAll(structuredClone(store.programme()))
    done('imported', '', 0, words)
  }
}
