import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeCase } from '../../electron/briefcase/case-file.ts'
import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { sampleProgramme } from '../../electron/sample/programme.ts'
import { makeCase } from '../../electron/services/briefcases/make-case.ts'
import { makeDocument } from '../../electron/services/documents.ts'
import { imageAt } from '../../electron/services/images.ts'
import { checkLeaks } from '../../electron/services/leaks/check-leaks.ts'
import { openToCheck } from '../../electron/services/leaks/open-to-check.ts'
import { createStore, type Store } from '../../electron/store/store.ts'
import { readZip } from '../../electron/word/read-zip.ts'
import { writeZip } from '../../electron/word/write-zip.ts'
import type { AnnotationChange } from '../../shared/records/annotation.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { recipientOf } from '../../shared/rules/recipients/recipient.ts'

const folder = mkdtempSync(join(tmpdir(), 'sederunt-leaks-'))
const meeting = 'eag-nov'
const kept = 'The harbour wall will not last another winter of storms'
const earlier = 'An earlier wording that somebody thought better of at once'
const privately = 'Ask her quietly why the money was moved in March'
const brief = 'Keep the wind farm out of it whatever anybody says'
const short = 'Zephyrine Quill'

let store: Store
let pack: Uint8Array

beforeAll(async () => {
  const sample = readProgramme(JSON.stringify(sampleProgramme))
  let made = 0
  store = createStore(
    join(folder, 'cpip.sederunt'),
    {
      ...sample,
      people: [...sample.people, { id: 'quill', name: short }],
      papers: [
        ...sample.papers,
        {
          id: 'internal-note',
          title: 'For our own eyes',
          kind: 'written',
          meeting,
          forInformation: false,
          stage: 'cleared',
          audience: 'internal',
          body: [{ id: 'internal1', type: 'numbered', text: [kept] }],
          annexes: [],
        },
      ],
      meetings: sample.meetings.map((one) =>
        one.id === meeting
          ? {
              ...one,
              agenda: one.agenda.map((item, i) => (i === 0 ? { ...item, brief: { handling: brief } } : item)),
            }
          : one,
      ),
    },
    { clock: () => new Date('2016-11-01T09:00:00Z'), ids: () => `id${++made}` },
  )
  const paper = store.programme().papers.find(({ id }) => id === 'section-12')
  if (!paper) throw new Error('the sample lacks a paper')
  const body = paper.body ?? []
  const before: RichText = [...body, { id: 'gone1', type: 'numbered', text: [earlier] }]
  store.put('papers', { ...paper, body: before }, 1)
  store.put('papers', paper, 2)
  const note: AnnotationChange = {
    annotation: 'n1',
    version: 1,
    at: '2016-11-01T09:00:00Z',
    by: { person: 'rannoch', name: 'Elspeth Rannoch' },
    set: {
      on: { meeting, of: { paper: 'section-12' }, quote: '', text: '', before: '', after: '' },
      for: 'self',
      text: privately,
    },
  }
  // What undo calls it is in the record of changes, which goes out in no file.
  store.annotate([note], { label: privately })
  const wanted = { document: 'pack', meeting, numbering: 'by-paper', chair: false } as const
  const { bytes } = await makeDocument(store, { ...wanted, without: ['paper/internal-note'] })
  pack = bytes
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const member = () => recipientOf(indexProgramme(store.programme()), meeting, 'garvock')
const check = async (bytes: Uint8Array) =>
  checkLeaks(store, (await openToCheck(bytes, { file: 'x' })).texts, { meeting, recipient: member() })
const data = (text: string) => Buffer.from(text)
/** Packed, so that nothing of it can be read without unpacking it. */
const packed = (of: Uint8Array) => ({
  packed: deflateRawSync(of, { finishFlush: constants.Z_FULL_FLUSH }),
  crc: crc32(of),
  size: of.length,
})
/** The pack with its parts changed; what is added comes last. */
function rewritten(
  change: (name: string, part: Buffer) => Buffer,
  added: Record<string, Buffer> = {},
): Uint8Array {
  const zip = readZip(pack)
  return writeZip(
    [
      ...zip.names.map((name) => ({ name, data: change(name, Buffer.from(zip.bytes(name) ?? [])) })),
      ...Object.entries(added).map(([name, part]) => ({ name, data: part })),
    ].map(({ name, data: of }) => ({ name, content: [packed(of)] })),
  )
}
const inPart = (wanted: string, from: string | RegExp, to: string) =>
  rewritten((name, part) => (name === wanted ? data(part.toString().replace(from, () => to)) : part))
const words = (text: string) => text.split(' ')

describe('what is clean passes', () => {
  test('a members’ pack, a member’s briefcase, the chair’s for the chair', async () => {
    expect(await check(pack)).toEqual([])
    const forMember = await writeCase(makeCase(store, { meeting, person: 'garvock' }), image)
    expect(await check(forMember)).toEqual([])
    const chair = recipientOf(indexProgramme(store.programme()), meeting)
    const forChair = await writeCase(makeCase(store, { meeting }), image)
    const { texts } = await openToCheck(forChair, { file: 'x' })
    expect(await checkLeaks(store, texts, { meeting, recipient: chair })).toEqual([])
    expect(await check(rewritten((_, part) => part))).toEqual([])
  })
  test('the packs of every meeting, but for what is for internal readers', async () => {
    const programme = store.programme()
    for (const { id } of programme.meetings) {
      const internal = programme.papers
        .filter(({ audience }) => audience === 'internal')
        .map(({ id: of }) => `paper/${of}`)
      const own =
        indexProgramme(programme)
          .papersOf.get(id)
          ?.map(({ id: of }) => `paper/${of}`) ?? []
      const without = internal.filter((key) => own.includes(key))
      const { bytes } = await makeDocument(store, {
        document: 'pack',
        meeting: id,
        numbering: 'through',
        chair: false,
        without,
      })
      const whom = { person: 'nobody', name: '', role: 'member', chairs: false } as const
      const leaks = await checkLeaks(store, bytes, { meeting: id, recipient: whom })
      expect(leaks.map(({ words: of, from }) => `${id}: ${of} from ${from}`)).toEqual([])
    }
  })
})

const image = (src: string) => imageAt(store, src)

const escaped = (text: string) => text.replaceAll('&', '&amp;')
const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
const document = (inside: string) =>
  rewritten((name, part) =>
    name === 'word/document.xml'
      ? data(part.toString().replace(/<w:sectPr(?![\s\S]*<w:sectPr)/, () => `${inside}<w:sectPr`))
      : part,
  )
const utf16 = (text: string, swapped = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return swapped ? bytes.swap16() : bytes
}

const planted: [what: string, () => Uint8Array][] = [
  ['a withheld paper in the text', () => document(`<w:p>${run(kept)}</w:p>`)],
  ['a chair’s brief in the text', () => document(`<w:p>${run(brief)}</w:p>`)],
  ['a private note in the text', () => document(`<w:p>${run(privately)}</w:p>`)],
  ['an earlier revision in the text', () => document(`<w:p>${run(earlier)}</w:p>`)],
  [
    'a few words of it among others',
    () => document(`<w:p>${run(`It said: ${words(kept).slice(2, 7).join(' ')}.`)}</w:p>`),
  ],
  ['words cut up into runs', () => document(`<w:p>${[...kept].map(run).join('')}</w:p>`)],
  [
    'words in other letters and with other spaces',
    () => document(`<w:p>${run(kept.toUpperCase().replaceAll(' ', '\u00a0 '))}</w:p>`),
  ],
  [
    'words cut up by soft hyphens',
    () => document(`<w:p>${run(kept.replace('harbour', 'har\u00adbour'))}</w:p>`),
  ],
  [
    'a deleted run of a tracked change',
    () =>
      document(`<w:p><w:del w:id="9" w:author="x"><w:r><w:delText>${kept}</w:delText></w:r></w:del></w:p>`),
  ],
  ['hidden words', () => document(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${kept}</w:t></w:r></w:p>`)],
  [
    'a field’s instruction',
    () => document(`<w:p><w:r><w:instrText>COMMENTS "${kept}"</w:instrText></w:r></w:p>`),
  ],
  [
    'a bookmark’s name',
    () =>
      document(
        `<w:p><w:bookmarkStart w:id="9" w:name="${words(kept).join('_')}"/><w:bookmarkEnd w:id="9"/></w:p>`,
      ),
  ],
  [
    'the alt text of a picture',
    () =>
      document(
        `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="${kept}"/></w:pict></w:r></w:p>`,
      ),
  ],
  ['a name of somebody who should not be there', () => document(`<w:p>${run(`With ${short} there`)}</w:p>`)],
  [
    'the author of a tracked change',
    () => document(`<w:p><w:ins w:id="9" w:author="${short}"><w:r><w:t>x</w:t></w:r></w:ins></w:p>`),
  ],
  ['a comment in the XML', () => inPart('word/styles.xml', '</w:styles>', `<!-- ${kept} --></w:styles>`)],
  [
    'a comment part',
    () =>
      rewritten((_, part) => part, {
        'word/comments.xml': data(
          `<w:comments xmlns:w="x"><w:comment w:author="a"><w:p>${run(privately)}</w:p></w:comment></w:comments>`,
        ),
      }),
  ],
  [
    'the core properties',
    () =>
      inPart(
        'docProps/core.xml',
        '</cp:coreProperties>',
        `<cp:keywords>${kept}</cp:keywords></cp:coreProperties>`,
      ),
  ],
  [
    'the author in the core properties',
    () =>
      inPart(
        'docProps/core.xml',
        '</cp:coreProperties>',
        `<cp:lastModifiedBy>${short}</cp:lastModifiedBy></cp:coreProperties>`,
      ),
  ],
  [
    'a custom property',
    () =>
      inPart(
        'docProps/custom.xml',
        '</Properties>',
        `<property name="x"><vt:lpwstr>${brief}</vt:lpwstr></property></Properties>`,
      ),
  ],
  [
    'custom XML',
    () => rewritten((_, part) => part, { 'customXml/item1.xml': data(`<a><b>${kept}</b></a>`) }),
  ],
  [
    'a header',
    () =>
      rewritten((_, part) => part, {
        'word/header9.xml': data(`<w:hdr xmlns:w="x"><w:p>${run(kept)}</w:p></w:hdr>`),
      }),
  ],
  [
    'a footnote',
    () =>
      inPart(
        'word/footnotes.xml',
        '</w:footnotes>',
        `<w:footnote><w:p>${run(kept)}</w:p></w:footnote></w:footnotes>`,
      ),
  ],
  [
    'the name of a part',
    () => rewritten((_, part) => part, { [`word/media/${words(kept).join('-')}.bin`]: data('x') }),
  ],
  [
    'a relationship’s target',
    () =>
      inPart(
        'word/_rels/document.xml.rels',
        '</Relationships>',
        `<Relationship Id="rId999" Type="x" Target="file:///C:/${encodeURIComponent(kept)}.docx" TargetMode="External"/></Relationships>`,
      ),
  ],
  [
    'the text of a picture file',
    () =>
      rewritten((_, part) => part, {
        'word/media/x.png': Buffer.concat([
          Buffer.from([137, 80, 78, 71, 0, 1, 2]),
          data(`tEXtComment\0${kept}`),
          Buffer.from([0, 7, 255]),
        ]),
      }),
  ],
  [
    'a document within the document',
    () =>
      rewritten((_, part) => part, {
        'word/embeddings/x.docx': Buffer.from(document(`<w:p>${run(kept)}</w:p>`)),
      }),
  ],
  [
    'free pages of a database',
    () =>
      rewritten((_, part) => part, {
        'word/embeddings/x.bin': Buffer.concat([
          data('SQLite format 3\0'),
          Buffer.alloc(4096),
          data(kept),
          Buffer.alloc(100, 3),
        ]),
      }),
  ],
  [
    'words as UTF-16',
    () =>
      rewritten((_, part) => part, {
        'word/embeddings/y.bin': Buffer.concat([Buffer.from([1]), utf16(kept), Buffer.from([0, 2])]),
      }),
  ],
  [
    'words as UTF-16 the other way round',
    () => rewritten((_, part) => part, { 'word/embeddings/z.bin': utf16(kept, true) }),
  ],
  [
    'a part that is not well-formed',
    () => rewritten((_, part) => part, { 'word/broken.xml': data(`<a><b>${kept}</a>`) }),
  ],
  [
    'the comment of the zip',
    () => {
      const all = Buffer.from(pack)
      all.writeUInt16LE(Buffer.byteLength(short), all.length - 2)
      return Buffer.concat([all, data(short)])
    },
  ],
  ['what stands after its end', () => Buffer.concat([pack, data(kept)])],
  [
    'what stands before its directory',
    () => {
      const at = Buffer.from(pack).indexOf('PK\x01\x02', 0, 'latin1')
      return Buffer.concat([pack.slice(0, at), data(kept), pack.slice(at)])
    },
  ],
]

describe('a planted leak is found', () => {
  test.each(planted)('%s', async (_, make) => {
    const [first] = await check(make())
    expect(first).toBeDefined()
  })
  test('the chair’s briefcase in a member’s hands', async () => {
    const leaks = await check(await writeCase(makeCase(store, { meeting }), image))
    const from = leaks.map((leak) => leak.from).join('\n')
    expect(from).toContain('brief, handling')
    expect(from).toContain('papers internal-note')
  })
  test('anything slipped into a member’s briefcase', async () => {
    const made = makeCase(store, { meeting, person: 'garvock' })
    const [one] = store.annotationChanges()
    if (!one) throw new Error('there is a note')
    const cases = [
      { ...made, annotations: [one] },
      { ...made, meeting: { ...made.meeting, name: brief } },
      {
        ...made,
        records: { ...made.records, people: [...made.records.people, { id: 'quill', name: short }] },
      },
    ]
    for (const slipped of cases) expect(await check(await writeCase(slipped, image))).not.toEqual([])
  })
  test('and is told with where it is from and where it stands', async () => {
    const [leak] = await check(document(`<w:p>${run(brief)}</w:p>`))
    expect(leak).toEqual({
      words: 'keep the wind farm out',
      from: expect.stringMatching(/^meetings eag-nov, agenda \S+, brief, handling$/),
      at: 'word/document.xml',
    })
  })
})
