/** Characters of Word's symbol fonts (Symbol, Wingdings), by their place in the font, as Unicode has them. */
const symbol: Record<number, string> = {
  163: '≤',
  179: '≥',
  183: '•',
  176: '°',
  177: '±',
  180: '×',
  184: '÷',
  185: '≠',
  187: '≈',
  174: '→',
  172: '←',
  173: '↑',
  175: '↓',
  171: '↔',
  222: '⇒',
  219: '⇔',
  165: '∞',
  229: '∑',
  214: '√',
  206: '∈',
  208: '∠',
  210: '®',
  211: '©',
  212: '™',
  97: 'α',
  98: 'β',
  99: 'χ',
  100: 'δ',
  101: 'ε',
  102: 'φ',
  103: 'γ',
  104: 'η',
  108: 'λ',
  109: 'μ',
  112: 'π',
  113: 'θ',
  114: 'ρ',
  115: 'σ',
  116: 'τ',
  119: 'ω',
  68: 'Δ',
  83: 'Σ',
  87: 'Ω',
  80: 'Π',
  45: '−',
}
const wingdings: Record<number, string> = {
  252: '✓',
  251: '✗',
  254: '☑',
  253: '☒',
  168: '☐',
  111: '☐',
  167: '▪',
  110: '■',
  108: '●',
  216: '➢',
  224: '→',
  223: '←',
  225: '↑',
  226: '↓',
  240: '⇨',
  232: '➔',
  74: '☺',
  76: '☹',
  40: '☎',
  42: '✉',
  171: '★',
  118: '❖',
  113: '❑',
  159: '•',
  158: '·',
}

/** Figures and most signs stand in the font Symbol where ASCII has them. */
const alike = (place: number): string | null => {
  const sign = place >= 0x20 && place <= 0x3f ? String.fromCharCode(place) : null
  return sign === '-' ? '−' : sign
}

/** A character of a symbol font, 17.3.3.30; null where no letter stands for it. */
export function symbolOf(font: string, code: number): string | null {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (/^wingdings/i.test(font)) return wingdings[place] ?? null
  if (/^symbol/i.test(font)) return symbol[place] ?? alike(place)
  if (code >= 0xe000 && code <= 0xf8ff) return symbol[place] ?? wingdings[place] ?? null
  const isText =
    code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && (code & 0xfffe) !== 0xfffe
  return isText ? String.fromCodePoint(code) : null
}

/** Words in which symbol fonts were used by their private places (U+F020 to U+F0FF). */
export const withoutPrivate = (text: string, font: string): string =>
  /[\uf020-\uf0ff]/.test(text)
    ? text.replace(/[\uf020-\uf0ff]/g, (one) => symbolOf(font, one.charCodeAt(0)) ?? '\ufffd')
    : text

const raised: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  n: 'ⁿ',
}
const lowered: Record<string, string> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
}

/** Raised or lowered figures as Unicode's own, so that m² stays m²; anything else as it is. */
export function shifted(text: string, way: 'superscript' | 'subscript'): string {
  const signs = way === 'superscript' ? raised : lowered
  return [...text].every((one) => signs[one] !== undefined)
    ? [...text].map((one) => signs[one]).join('')
    : text
}
