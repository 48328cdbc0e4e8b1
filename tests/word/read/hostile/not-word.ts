import { gzipSync } from 'node:zlib'
import { docx, p, zipOf } from '../build-docx.ts'
import { type Kind, read, refused, sound } from './kind.ts'

const main = (type: string): string => `application/vnd.openxmlformats-officedocument.${type}.main+xml`
const ole = (words: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(words, 'utf16le')])

/** Files that are no Word document, or no whole one, whatever they are called. */
export const notWord: Kind[] = [
  refused('nothing at all', /empty/, () => new Uint8Array()),
  refused('plain words', /not a zip file/, () => Buffer.from('hello')),
  refused('words in UTF-16', /not a zip file/, () => Buffer.from('\ufeffhello', 'utf16le')),
  refused('noise', /not a zip file/, () =>
    Buffer.from(Array.from({ length: 9_999 }, (_, i) => (i * 7919) % 251)),
  ),
  refused('the first bytes of a zip', /not a zip file/, () => Buffer.from('PK\x03\x04', 'latin1')),
  refused('the first half of a document', /not a zip file/, () => sound.subarray(0, sound.length / 2)),
  refused('a document without its last byte', /not a zip file/, () => sound.subarray(0, sound.length - 1)),
  refused('a document without its first kilobyte', /not where|broken/, () => sound.subarray(1_024)),
  refused('a .doc of before 2007', /before 2007/, () => ole('WordDocument')),
  refused('a locked document', /password/, () => ole('EncryptedPackage')),
  refused(
    'Word’s mark of an open document',
    /mark that a document is open/,
    () => Buffer.from('\x04Bea'),
    '~$paper.docx',
  ),
  refused(
    'LibreOffice’s mark',
    /mark that a document is open/,
    () => Buffer.from(',bea,host;'),
    '.~lock.paper.docx#',
  ),
  refused('an .odt', /OpenDocument/, () =>
    zipOf([
      ['mimetype', 'application/vnd.oasis.opendocument.text'],
      ['content.xml', '<office:document-content xmlns:office="x"/>'],
    ]),
  ),
  refused('an .xlsx', /Excel/, () => docx({ body: '', mainType: main('spreadsheetml.sheet') })),
  refused('a .pptx', /PowerPoint/, () => docx({ body: '', mainType: main('presentationml.presentation') })),
  refused('an .epub', /no Word document/, () => zipOf([['mimetype', 'application/epub+zip']])),
  refused('a zip of pictures', /no Word document/, () => zipOf([['holiday.jpg', 'x']])),
  refused('a gzipped document', /not a zip file/, () => gzipSync(sound)),
  refused('rich text', /Rich Text/, () => Buffer.from('{\\rtf1 x}')),
  refused('a PDF', /PDF/, () => Buffer.from('%PDF-1.7')),
  refused('a web page', /web page/, () => Buffer.from('<!DOCTYPE html><p>x')),
  refused('a web archive', /not a zip file/, () => Buffer.from('MIME-Version: 1.0\r\n')),
  refused('XML in a single file', /single file/, () => Buffer.from('<?xml version="1.0"?><pkg:package/>')),
  refused('more than 64 MB', /64 MB/, () => new Uint8Array(64 * 2 ** 20 + 1)),
  read('a document in a document’s place, called otherwise', /sound/, () => sound, 'picture.png'),
  read('macros', /sound/, () =>
    docx({
      body: p('sound'),
      mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
      relationships: [['v', 'vbaProject', 'vbaProject.bin']],
      parts: { 'word/vbaProject.bin': ole('VBA') },
    }),
  ),
]
