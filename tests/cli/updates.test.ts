import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { openReadOnly, openStore } from '../../electron/store/store.ts'
import { lintDocument } from '../../electron/word/lint.ts'
import type { Programme } from '../../shared/interchange.ts'
import { askedOf, leadsOf } from '../../shared/rules/updates-request.ts'
import { commandLine } from '../support/command-line.ts'
import { editDocx } from '../support/edit-docx.ts'
import { resaved, testWithLibreOffice } from '../support/libreoffice.ts'
import { validate } from '../support/ooxml-validator.ts'
import { line } from '../word/read/build-docx.ts'

const { path, sederunt } = commandLine()
const file = 's.sederunt'
const programme = (): Programme => {
  const store = openReadOnly(path(file))
  try {
    return structuredClone(store.programme())
  } finally {
    store.close()
  }
}
/** Somebody who leads several workstreams, with what was reported last of each. */
let person = ''
let asked: ReturnType<typeof askedOf> = []

beforeAll(async () => {
  await sederunt('sample', file)
  const { people, ...of } = programme()
  const leads = leadsOf({ people, ...of }).map(({ id }) => id)
  const store = openStore(path(file), { clock: () => new Date('2016-11-04'), ids: () => crypto.randomUUID() })
  person = leads[0] ?? ''
  // One lead has three workstreams, so that there are places to tell apart.
  for (const workstream of structuredClone(store.programme().workstreams).slice(0, 3))
    store.put(
      'workstreams',
      { ...workstream, lead: person, status: 'active' },
      store.revisionOf('workstreams', workstream.id),
    )
  store.close()
  asked = askedOf(programme(), person)
  expect(asked.length).toBeGreaterThanOrEqual(3)
  const made = await sederunt(
    'updates-request',
    file,
    '--to',
    person,
    '--out',
    'out.docx',
    '--as-of',
    '2016-12-01',
  )
  expect(made).toMatchObject({ code: 0 })
})
const bring = async (name: string, ...more: string[]) => {
  const said = await sederunt('import-updates', file, '--docx', name, '--json', ...more)
  expect(said).toMatchObject({ code: 0, stderr: '' })
  return JSON.parse(said.stdout)
}
const standing = (end: string, words: string) => (xml: string) =>
  xml.replace(
    new RegExp(`<w:p>(?:(?!<w:p>).)*${end}`, 's'),
    (found) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>${found}`,
  )
const atTheEnd = (words: string) => (xml: string) =>
  xml.replace(/<w:sectPr(?!.*<w:sectPr)/s, `<w:p><w:r><w:t>${words}</w:t></w:r></w:p><w:sectPr`)
const edited = (...edits: ((xml: string) => string)[]) =>
  editDocx(readFileSync(path('out.docx')), {
    'word/document.xml': (xml) => edits.reduce((done, edit) => edit(done), xml),
  })

describe('a request for updates', () => {
  test('is a valid document that names its places', async () => {
    const bytes = readFileSync(path('out.docx'))
    expect(lintDocument(bytes)).toEqual([])
    expect(await validate(bytes)).toEqual([])
  })

  test('is for a person by id, name or address, who leads something', async () => {
    const { people } = programme()
    const { name = '' } = people.find(({ id }) => id === person) ?? {}
    expect(await sederunt('updates-request', file, '--to', name, '--out', 'n.docx')).toMatchObject({
      code: 0,
    })
    const nobody = people.find(({ id }) => !leadsOf(programme()).some((lead) => lead.id === id))
    expect(
      await sederunt('updates-request', file, '--to', nobody?.id ?? '', '--out', 'n.docx'),
    ).toMatchObject({ code: 1 })
    expect(await sederunt('updates-request', file, '--to', 'Nobody', '--out', 'n.docx')).toMatchObject({
      code: 1,
    })
    expect(await sederunt('updates-request', file, '--out', 'n.docx')).toMatchObject({ code: 2 })
  })
})

describe('what comes back', () => {
  test('is no update where nothing was changed', async () => {
    const count = programme().updates.length
    const told = await bring('out.docx')
    expect(told).toMatchObject({ person, updates: [], empty: [], gone: [], outside: [] })
    expect(told.unchanged).toHaveLength(asked.length)
    expect(programme().updates).toHaveLength(count)
  })

  testWithLibreOffice('is the same after LibreOffice has saved it', async () => {
    const file = edited(standing('The update ends above', 'We met twice since.'))
    const [same, changed] = await resaved([readFileSync(path('out.docx')), file])
    writeFileSync(path('same.docx'), same ?? '')
    expect(await bring('same.docx')).toMatchObject({ updates: [], outside: [], empty: [] })
    writeFileSync(path('office.docx'), changed ?? '')
    const told = await bring('office.docx')
    expect(told).toMatchObject({ outside: [], updates: [{ workstream: asked[0]?.workstream.id }] })
    const made = programme().updates.find(({ id }) => id === told.updates[0].id)
    expect(made?.body.map(line)).toEqual([
      ...(asked[0]?.last?.body ?? []).map(line),
      expect.stringContaining('We met twice since.'),
    ])
  })

  test('is a new update, received, of its author, as of the day of the file; the rest is said', async () => {
    const [one] = asked
    writeFileSync(
      path('back.docx'),
      edited(standing('The update ends above', 'We met in Perth.'), atTheEnd('Yours, with thanks.')),
    )
    const told = await bring('back.docx')
    expect(told).toMatchObject({
      asOf: '2016-12-01',
      updates: [{ workstream: one?.workstream.id, title: one?.workstream.title }],
      outside: [{ words: 'Yours, with thanks.', near: asked.at(-1)?.workstream.title }],
    })
    const all = programme().updates
    const made = all.find(({ id }) => id === told.updates[0].id)
    expect(made).toMatchObject({
      ...{
        workstream: one?.workstream.id,
        author: person,
        stage: 'received',
        asOf: '2016-12-01',
        clearances: [],
      },
      audience: one?.last?.audience ?? 'members',
    })
    expect(made?.body.map(line).at(-1)).toContain('We met in Perth.')
    expect(await sederunt('verify', file)).toMatchObject({ code: 0 })

    const again = await bring('back.docx', '--as-of', '2016-12-08')
    expect(again).toMatchObject({ updates: [], known: [{ workstream: one?.workstream.id }] })
    expect(programme().updates).toHaveLength(all.length)
  })

  test('says what cannot become an update: a place left empty, a workstream that is gone', async () => {
    const second = asked[1]?.workstream.id ?? ''
    const cut = (xml: string): string => {
      const from = xml.indexOf('</w:p>', xml.indexOf('The update begins below')) + '</w:p>'.length
      const to = xml.lastIndexOf('<w:p>', xml.indexOf('The update ends above'))
      return xml.slice(0, from) + xml.slice(to)
    }
    writeFileSync(
      path('cut.docx'),
      editDocx(edited(cut), {
        'docProps/custom.xml': (xml) =>
          xml.replace(new RegExp(`>${second}( [^<]*)?<`), '>no-such-workstream<'),
      }),
    )
    const told = await bring('cut.docx')
    expect(told.empty).toEqual([{ workstream: asked[0]?.workstream.id, title: asked[0]?.workstream.title }])
    expect(told.gone).toMatchObject([{ workstream: 'no-such-workstream' }])
    const said = await sederunt('import-updates', file, '--docx', 'cut.docx')
    expect(said.stdout).toContain('not a workstream any more')
  })

  test('is refused where it is another file, and no paper is made of it', async () => {
    await sederunt('paper', file, '--paper', 'section-12', '--out', 'paper.docx')
    expect(await sederunt('import-updates', file, '--docx', 'paper.docx')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no request for updates'),
    })
    expect(await sederunt('import-paper', file, '--docx', 'back.docx')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('import-updates'),
    })
    expect(await sederunt('import-updates', file, '--docx', 'back.docx', '--as-of', 'May')).toMatchObject({
      code: 2,
    })
  })
})
