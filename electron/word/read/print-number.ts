import { letterOf, romanOf } from '../../../shared/rules/numerals.ts'

/** Word prints larger counts in figures too. */
const mostLetters = 780
const mostRoman = 3_999

/** A count as a number format prints it (`ST_NumberFormat`, 17.18.59); in figures where a format is not known. `custom` is `w:format` of `custom`: `001, 002, 003, ...`. */
export function printNumber(count: number, format: string, custom: string | null = null): string {
  if (format === 'none') return ''
  if (count < 1) return format === 'decimalZero' && count === 0 ? '00' : String(count)
  switch (format) {
    case 'lowerLetter':
      return count > mostLetters ? String(count) : letterOf(count)
    case 'upperLetter':
      return count > mostLetters ? String(count) : letterOf(count).toUpperCase()
    case 'lowerRoman':
      return count > mostRoman ? String(count) : romanOf(count)
    case 'upperRoman':
      return count > mostRoman ? String(count) : romanOf(count).toUpperCase()
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'ordinal':
      return `${count}${ordinalEnding(count)}`
    case 'cardinalText':
      return count > mostInWords ? String(count) : capital(inWords(count))
    case 'ordinalText':
      return count > mostInWords ? String(count) : capital(ordinalInWords(count))
    case 'hex':
      return count.toString(16).toUpperCase()
    case 'chicago':
      return (['*', '†', '‡', '§'][(count - 1) % 4] ?? '').repeat(Math.min(Math.ceil(count / 4), 20))
    case 'numberInDash':
      return `- ${count} -`
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count <= 20 ? String.fromCodePoint(0x245f + count) : String(count)
    case 'decimalEnclosedParen':
      return count <= 20 ? String.fromCodePoint(0x2473 + count) : String(count)
    case 'decimalEnclosedFullstop':
      return count <= 20 ? String.fromCodePoint(0x2487 + count) : String(count)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(count)].map((figure) => String.fromCodePoint(0xff10 + Number(figure))).join('')
    case 'russianLower':
      return cyrillic(count)
    case 'russianUpper':
      return cyrillic(count).toUpperCase()
    case 'custom':
      return String(count).padStart(/^\s*(0+\d)\s*,/.exec(custom ?? '')?.[1]?.length ?? 1, '0')
    default:
      return String(count)
  }
}

function ordinalEnding(count: number): string {
  if (Math.floor(count / 10) % 10 === 1) return 'th'
  return ['th', 'st', 'nd', 'rd'][count % 10] ?? 'th'
}

const cyrillicLetters = 'абвгдежзиклмнопрстуфхцчшщыэюя'
const cyrillic = (count: number): string =>
  count > mostLetters
    ? String(count)
    : (cyrillicLetters[(count - 1) % cyrillicLetters.length] ?? '').repeat(
        Math.ceil(count / cyrillicLetters.length),
      )

const mostInWords = 999
const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function inWords(count: number): string {
  if (count < 20) return small[count] ?? ''
  if (count < 100)
    return `${tens[Math.floor(count / 10)]}${count % 10 === 0 ? '' : `-${small[count % 10] ?? ''}`}`
  const rest = count % 100
  return `${small[Math.floor(count / 100)]} hundred${rest === 0 ? '' : ` ${inWords(rest)}`}`
}

const odd: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}
const ordinalInWords = (count: number): string =>
  inWords(count).replace(/[a-z]+$/, (word) => odd[word] ?? `${word.replace(/y$/, 'ie')}th`)

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
