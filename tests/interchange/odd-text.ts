import fc from 'fast-check'

/** Strings that are legal and that somebody is bound to write: spaces at the ends, control characters, scripts, markup. */
const oddities = [
  '',
  ' ',
  ' leading',
  'trailing ',
  'two\nlines',
  'carriage\r\nreturn',
  'a\ttab',
  '\u0000nul\u0007bell\u001bescape\u007f\u0085',
  ']]>',
  '<b>&amp;</b> "quoted" \'single\'',
  '</w:t></w:r>',
  '_x0041_',
  'الجزء 12 من القانون',
  'שלום \u202eRTL\u202c',
  '👩🏽‍⚖️ 🇬🇧 e\u0301 é',
  'non\u00a0breaking\u2011hyphen\u2028line\u2029paragraph\u200bzero\ufeffmark',
  '\uffff\ufffe\u{10ffff}',
  '~ * _ ` # > [x](y) 1. | \\',
  'Robert"); DROP TABLE person;--',
  '%s {n} %x \\u0041',
  'constructor',
  '__proto__',
  'a'.repeat(5000),
]

/** Any text that the file may hold, of any length that a title or a paragraph may have. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 2, arbitrary: fc.constantFrom(...oddities) },
  { weight: 3, arbitrary: fc.lorem({ maxCount: 12 }) },
)

/** An id of a record, not yet known to be unique. */
export const anyId: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/),
  fc.constantFrom(
    'constructor',
    'toString',
    'hasOwnProperty',
    '0',
    '1',
    'A',
    'a',
    'a.b',
    'a-b',
    'a_b',
    'Z'.repeat(64),
  ),
)

export const anyBlockId: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{1,20}$/),
  fc.constantFrom('constructor', '0', '1', 'z'.repeat(32)),
)

const two = (n: number): string => String(n).padStart(2, '0')

/** A day of 2015 to 2018, a leap day included. */
export const anyDay: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 2015, max: 2018 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`),
  fc.constantFrom('2016-02-29', '2015-12-31', '2016-01-01'),
)

export const anyWhen: fc.Arbitrary<string> = fc.oneof(
  anyDay,
  fc.constantFrom('2016', '2016-11', '2016-Q1', '2016-Q4', '0001', '9999-12-31', '0001-01-01', '2000-02-29'),
)

export const anyTime: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => `${two(hours)}:${two(minutes)}`)
