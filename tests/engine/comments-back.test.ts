import { afterEach, beforeEach, expect, test } from 'vitest'
import type {
  AnnotationsAnswer,
  CommentsBack,
  CommentsBroughtIn,
  CommentToPlace,
  HomeParagraphsAnswer,
  Job,
} from '../../shared/api.ts'
import { commentInWord } from '../support/comment-in-word.ts'
import { editDocx } from '../support/edit-docx.ts'
import { engineInTempHome, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
let pack: Uint8Array<ArrayBuffer>
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
  const job = await app.ended(
    app.json('POST', '/api/programmes/cpip/documents', { document: 'pack', meeting: 'eag-nov' }),
  )
  pack = new Uint8Array(await (await app.get(`/api/jobs/${job.id}/file`)).arrayBuffer())
})
afterEach(() => app.close())

const at = '/api/programmes/cpip/comments-back'
const notes = async () =>
  ((await (await app.get('/api/programmes/cpip/annotations?meeting=eag-nov')).json()) as AnnotationsAnswer)
    .annotations

const undo = async () => (await app.ask('POST', '/api/programmes/cpip/undo')).json()

const commented = (words: string): Uint8Array<ArrayBuffer> => commentInWord(pack, words)

const read = async (bytes: Uint8Array<ArrayBuffer>): Promise<{ job: Job; found: CommentsBack }> => {
  const job = await app.ended(app.bytes(`${at}?name=pack.docx`, bytes))
  return { job, found: await (await app.get(`${at}/${job.id}`)).json() }
}

test('comments are looked at, one is placed by hand, all are brought in, taken back and brought in again', async () => {
  const { job, found } = await read(commented('would allow everything'))
  expect(job).toMatchObject({ state: 'done', result: { kind: 'comments', name: 'pack.docx' } })
  expect(found.files).toMatchObject([{ meeting: 'eag-nov', comments: 2 }])
  expect(found.comments).toMatchObject([
    { fate: 'new', author: 'Ruth Kerr', text: 'Since when?', toPlace: false, by: 'bookmark' },
    { fate: 'new', text: 'Where does this go?', toPlace: true },
  ])
  expect(await notes()).toEqual([])

  const { paragraphs } = (await (await app.get(`${at}/${job.id}/paragraphs`)).json()) as HomeParagraphsAnswer
  const chosen = paragraphs.find(({ words }) => words.includes('would allow everything'))
  const places: CommentToPlace[] = chosen
    ? [{ annotation: found.comments[1]?.annotation ?? '', of: chosen.of, block: chosen.block }]
    : []
  const answer = await app.json('POST', `${at}/bring-in`, { jobs: [job.id], places })
  const brought = (await answer.json()) as CommentsBroughtIn
  expect(brought.counts).toMatchObject({ new: 2, toPlace: 1 })
  expect(await notes()).toMatchObject([
    { text: 'Since when?', for: 'shared', place: { fate: 'kept' } },
    { text: 'Where does this go?', on: { block: chosen?.block }, place: { block: chosen?.block } },
  ])

  // The same file once more is known, also what was placed by hand.
  expect((await read(commented('would allow everything'))).found.comments.map(({ fate }) => fate)).toEqual([
    'known',
    'known',
  ])

  expect(await undo()).toMatchObject({ what: '2 comments brought in', list: 'annotations' })
  expect(await notes()).toEqual([])
  const again = await read(commented('would allow everything'))
  expect(again.found.comments.map(({ fate }) => fate)).toEqual(['removed', 'removed'])
  await app.json('POST', `${at}/bring-in`, { jobs: [again.job.id], again: true })
  expect((await notes()).length).toBe(2)
  expect(await undo()).toMatchObject({ what: '2 comments brought in' })
  expect(await notes()).toEqual([])
  await app.ask('POST', '/api/programmes/cpip/redo')
  expect((await notes()).map(({ text }) => text)).toEqual(['Since when?', 'Where does this go?'])
})

test('what was brought in without a place can be placed from the same file later, and that taken back', async () => {
  const first = await read(commented('would allow everything'))
  await app.json('POST', `${at}/bring-in`, { jobs: [first.job.id] })
  expect((await notes())[1]).toMatchObject({ on: { of: { paper: 'section-12' } }, place: { block: null } })
  const later = await read(commented('would allow everything'))
  const [placed, waiting] = later.found.comments
  expect([placed?.toPlace, waiting?.fate, waiting?.toPlace]).toEqual([false, 'known', true])
  const { paragraphs } = (await (
    await app.get(`${at}/${later.job.id}/paragraphs`)
  ).json()) as HomeParagraphsAnswer
  const chosen = paragraphs.find(({ words }) => words.includes('would allow everything'))
  const places = [{ annotation: waiting?.annotation, of: chosen?.of, block: chosen?.block }]
  await app.json('POST', `${at}/bring-in`, { jobs: [later.job.id], places })
  expect((await notes())[1]?.place.block).toBe(chosen?.block)
  expect(await undo()).toMatchObject({ what: '1 comment brought in' })
  expect((await notes())[1]?.place.block).toBeNull()
})

test('a file that was dropped as a paper gives its comments too', async () => {
  const word = await app.ended(
    app.bytes('/api/programmes/cpip/word?name=back.docx', commented('would allow everything')),
  )
  const job = await app.ended(app.ask('POST', `${at}/of/${word.id}`))
  const found = (await (await app.get(`${at}/${job.id}`)).json()) as CommentsBack
  expect(found.files).toMatchObject([{ name: 'back.docx', comments: 2 }])
})

test('a file of no meeting, no Word file and a place that is not there are refused, and nothing is kept', async () => {
  const stranger = editDocx(commented('would allow everything'), {
    'docProps/custom.xml': null,
    'word/document.xml': (xml) => xml.replace(/<w:bookmark(?:Start|End) [^>]*>/g, ''),
    '[Content_Types].xml': (xml) => xml.replace(/<Override PartName="\/docProps\/custom.xml"[^>]*>/, ''),
    '_rels/.rels': (xml) => xml.replace(/<Relationship [^>]*custom.xml"\/>/, ''),
  })
  expect(await app.ended(app.bytes(`${at}?name=x.docx`, stranger))).toMatchObject({
    state: 'failed',
    error: { code: 'unreadable', details: { file: 'x.docx', reason: /which meeting/ } },
  })
  const named = await app.ended(app.bytes(`${at}?name=x.docx&meeting=eag-nov`, stranger))
  const found = (await (await app.get(`${at}/${named.id}`)).json()) as CommentsBack
  expect(found.comments[0]).toMatchObject({ by: 'words', toPlace: false })
  const notWord = await app.ended(app.bytes(`${at}?name=x.docx`, new Uint8Array([1, 2, 3])))
  expect(notWord).toMatchObject({ state: 'failed', error: { code: 'unreadable' } })
  const places = [
    { annotation: found.comments[1]?.annotation, of: { paper: 'section-12' }, block: 'nothing' },
  ]
  const refused = await app.json('POST', `${at}/bring-in`, { jobs: [named.id], places })
  expect(refused.status).toBe(404)
  expect(await notes()).toEqual([])
})
