import { deflateRawSync } from 'node:zlib'
import { packPiece } from '../../../../electron/word/piece.ts'
import { writeZip } from '../../../../electron/word/write-zip.ts'
import { docx, p, zipOf } from '../build-docx.ts'
import { type Kind, many, read, refused, sound, withPart } from './kind.ts'

const entry = Buffer.from('PK\x01\x02', 'latin1')
/** The sound file with bytes of its directory changed: of every entry, or of its end. */
function changed(
  each: ((bytes: Buffer, at: number) => void) | null,
  end?: (bytes: Buffer, at: number) => void,
): Buffer {
  const bytes = Buffer.from(sound)
  if (each) for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 1)) each(bytes, at)
  end?.(bytes, bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')))
  return bytes
}
/** Noise that does not pack, the same each time. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = 1
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[i] = state >>> 16
  }
  return bytes
}
const packed = async (
  name: string,
  content: Buffer | string,
): Promise<{ name: string; content: [Awaited<ReturnType<typeof packPiece>>] }> => ({
  name,
  content: [await packPiece(typeof content === 'string' ? content : content.toString('latin1'))],
})

/** Zips that lie, lead elsewhere or unpack to far more than they are. */
export const zipTraps: Kind[] = [
  refused('a bomb of one part', /250 times/, async () =>
    writeZip([await packed('word/document.xml', 'x'.repeat(60_000_000))]),
  ),
  refused('a bomb of many parts', /MB unpacked|times/, async () => {
    const { content } = await packed('a', 'x'.repeat(2 ** 20))
    return writeZip(Array.from({ length: 600 }, (_, i) => ({ name: `word/${i}.xml`, content })))
  }),
  refused('a bomb beneath the ratio, by its sum', /MB unpacked|times/, () =>
    changed((bytes, at) => bytes.writeUInt32LE(120_000_000, at + 24)),
  ),
  refused('a part that says it is smaller than it is', /unpacked|sum/, () => {
    const part = deflateRawSync(Buffer.alloc(50_000_000, 65))
    const bytes = Buffer.from(
      zipOf([
        ['[Content_Types].xml', part],
        ['_rels/.rels', 'x'],
      ]),
    )
    const at = bytes.indexOf(entry)
    bytes.writeUInt16LE(8, at + 10)
    bytes.writeUInt32LE(100, at + 24)
    return bytes
  }),
  read('a zip within, which nobody opens', /sound/, () =>
    withPart('word/embeddings/bomb.zip', zipOf([['a', 'x'.repeat(9_999)]])),
  ),
  read('a large part that nothing leads to', /sound/, () => withPart('word/unused.xml', noise(20_000_000))),
  refused('5,001 parts', /5000 parts/, () =>
    zipOf(Array.from({ length: 5_001 }, (_, i) => [`${i}`, ''] as const)),
  ),
  refused('a part twice', /twice/, () =>
    zipOf([
      ['word/document.xml', ''],
      ['word/document.xml', ''],
    ]),
  ),
  refused('parts that differ in case alone', /twice/, () =>
    zipOf([
      ['word/A.xml', ''],
      ['word/a.xml', ''],
    ]),
  ),
  refused('a name that leads up', /leads out/, () => withPart('../../etc/passwd', 'x')),
  refused('a name that leads up, the other way', /leads out/, () => withPart('word\\..\\..\\x', 'x')),
  refused('an absolute name', /leads out/, () => withPart('/etc/passwd', 'x')),
  refused('a drive', /leads out/, () => withPart('C:/x', 'x')),
  refused('a name on another computer', /leads out/, () => withPart('\\\\spy\\share\\x', 'x')),
  refused('a name with nothing in it', /leads out/, () => withPart('word/a\0.xml', 'x')),
  refused('a lock on its parts', /password/, () => changed((bytes, at) => bytes.writeUInt16LE(1, at + 8))),
  refused('zip64', /zip64/, () => changed(null, (bytes, at) => bytes.writeUInt32LE(0xffffffff, at + 16))),
  refused('parts within each other', /within each other|not where/, () =>
    changed((bytes, at) => bytes.writeUInt32LE(1, at + 42)),
  ),
  refused('a wrong sum', /sum/, () => changed((bytes, at) => bytes.writeUInt32LE(1, at + 16))),
  refused('a way of packing that Word does not use', /packed in a way/, () =>
    changed((bytes, at) => bytes.writeUInt16LE(12, at + 10)),
  ),
  refused('a directory that is nowhere', /list of parts/, () =>
    changed(null, (bytes, at) => bytes.writeUInt32LE(0x7fffffff, at + 16)),
  ),
  refused('a directory with fewer parts than it says', /list of parts/, () =>
    changed(null, (bytes, at) => bytes.writeUInt16LE(4_000, at + 10)),
  ),
  refused('a part that goes on past the end of the file', /unpacked|sum|within|not where/, () =>
    changed((bytes, at) => {
      bytes.writeUInt32LE(0x00ffffff, at + 20)
    }),
  ),
  refused('bytes before the zip', /not where|list of parts/, () =>
    Buffer.concat([Buffer.alloc(100, 65), sound]),
  ),
  read('bytes after the zip', /sound/, () => Buffer.concat([sound, Buffer.alloc(100, 65)])),
  read('a picture of very many dots', /sound/, () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    return docx({
      body: p('sound') + p('<w:pict><v:imagedata r:id="i"/></w:pict>'),
      relationships: [['i', 'image', 'media/i.png']],
      parts: {
        'word/media/i.png': Buffer.concat([png, Buffer.from('7fffffff7fffffff', 'hex'), Buffer.alloc(40)]),
      },
    })
  }),
  read('a picture of 30 MB', /sound/, () =>
    docx({
      body: p('sound') + many(2_000, () => p('<w:pict><v:imagedata r:id="i"/></w:pict>')),
      relationships: [['i', 'image', 'media/i.png']],
      parts: { 'word/media/i.png': noise(30_000_000) },
    }),
  ),
  read('one picture 5,000 times', /sound/, () =>
    docx({
      body: p('sound') + many(5_000, () => p('<w:pict><v:imagedata r:id="i"/></w:pict>')),
      relationships: [['i', 'image', 'media/i.png']],
      parts: {
        'word/media/i.png': Buffer.concat([
          Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex'),
          noise(7_000_000),
        ]),
      },
    }),
  ),
]
