import type { ReactNode } from 'react'
import './icon.css'

/** Drawn on a square of 18, in strokes of 1.5, in the colour of the words beside them. */
const drawings = {
  programme: (
    <>
      <path d="M3 8.5 9 3l6 5.5V15H3z" />
      <path d="M7 15v-4h4v4" />
    </>
  ),
  meeting: (
    <>
      <rect x="2.5" y="3.5" width="13" height="12" rx="2" />
      <path d="M2.5 7.5h13M6 2v3M12 2v3" />
    </>
  ),
  paper: (
    <>
      <path d="M4.5 2.5h5.5L13.500 6v9.500h-9z" />
      <path d="M9.800 2.500V6.200h3.700M6.800 9.700h4.400M6.800 12.300h4.400" />
    </>
  ),
  workstream: <path d="M3 4h12M3 8h8M3 12h12M3 16h6" transform="translate(0 -1)" />,
  files: (
    <>
      <path d="M2.500 5.500a2 2 0 0 1 2-2h2.700l1.600 2h4.700a2 2 0 0 1 2 2v5.500a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2z" />
    </>
  ),
  programmes: (
    <>
      <rect x="2.5" y="3" width="5.500" height="5.500" rx="1.200" />
      <rect x="10" y="3" width="5.500" height="5.500" rx="1.200" />
      <rect x="2.500" y="10.500" width="5.500" height="5" rx="1.200" />
      <rect x="10" y="10.500" width="5.500" height="5" rx="1.200" />
    </>
  ),
  search: (
    <>
      <circle cx="8" cy="8" r="4.800" />
      <path d="m11.600 11.600 3.700 3.700" />
    </>
  ),
  sun: (
    <>
      <circle cx="9" cy="9" r="3.200" />
      <path d="M9 1.800v1.700M9 14.500v1.700M1.800 9h1.700M14.500 9h1.700M3.900 3.900l1.200 1.200M12.900 12.900l1.200 1.200M14.100 3.900l-1.200 1.200M5.100 12.900l-1.200 1.200" />
    </>
  ),
  moon: <path d="M14.800 10.900A6.300 6.300 0 0 1 7.100 3.200a6.300 6.300 0 1 0 7.700 7.700z" />,
  warning: <path d="M9 2.700 16 15.200H2zM9 7.200v3.600M9 12.900v.1" />,
  info: (
    <>
      <circle cx="9" cy="9" r="6.500" />
      <path d="M9 8.300v3.900M9 5.700v.1" />
    </>
  ),
  tick: <path d="m3.500 9.500 3.700 3.500 7.300-8" />,
  plus: <path d="M9 3.500v11M3.500 9h11" />,
  minus: <path d="M3.500 9h11" />,
  text: (
    <path d="m2.500 14.500 4.500-11 4.500 11M4 11h6M12 14.500l2.200-5.500 2.300 5.500M12.800 12.700h2.900" />
  ),
  cross: <path d="m4.500 4.500 9 9M13.500 4.500l-9 9" />,
  chevron: <path d="m6.800 4 5 5-5 5" />,
  up: <path d="m4.500 11 4.500-4.500 4.500 4.500" />,
  down: <path d="m4.500 7 4.500 4.500L13.500 7" />,
  eye: (
    <>
      <path d="M1.800 9S4.500 4.200 9 4.200 16.200 9 16.200 9 13.500 13.800 9 13.800 1.800 9 1.800 9z" />
      <circle cx="9" cy="9" r="2.100" />
    </>
  ),
  save: (
    <>
      <path d="M9 2.800v8.400M5.500 8 9 11.500 12.500 8" />
      <path d="M3 13.500v1.700h12v-1.700" />
    </>
  ),
  print: (
    <>
      <path d="M5 6.500V2.800h8v3.700M5 12.500H2.800v-6h12.400v6H13" />
      <path d="M5 10.500h8v4.700H5z" />
    </>
  ),
  upload: (
    <>
      <path d="M9 11.500V3.100M5.500 6.300 9 2.800l3.500 3.500" />
      <path d="M3 13.500v1.700h12v-1.700" />
    </>
  ),
  clock: (
    <>
      <circle cx="9" cy="9" r="6.500" />
      <path d="M9 5.500V9l2.500 1.500" />
    </>
  ),
  shield: (
    <path d="M9 2.200 14.500 4v4.600c0 3.300-2.200 5.800-5.500 7.200-3.300-1.400-5.500-3.900-5.500-7.200V4zM6.500 8.900l1.900 1.900 3.300-3.600" />
  ),
  restore: (
    <>
      <path d="M3.200 9a5.900 5.900 0 1 0 1.900-4.300L3 6.600" />
      <path d="M3 3v3.600h3.600M9 6v3.200l2.200 1.300" />
    </>
  ),
  lock: (
    <>
      <rect x="3.500" y="8" width="11" height="7.500" rx="1.800" />
      <path d="M5.800 8V5.700a3.200 3.200 0 0 1 6.400 0V8" />
    </>
  ),
  computer: (
    <>
      <rect x="2.5" y="3" width="13" height="9.5" rx="1.5" />
      <path d="M6.500 15.500h5M9 12.500v3" />
    </>
  ),
  cup: (
    <path d="M3 6.500h9.500v5a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3zM12.500 8h1a1.700 1.700 0 0 1 0 3.700h-1M6 2.500v1.500M9.500 2.500v1.500" />
  ),
  calendar: (
    <>
      <rect x="2.5" y="3.5" width="13" height="12" rx="2" />
      <path d="M2.5 7.500h13M6 2v3M12 2v3M6 10.500h.1M9 10.500h.1M12 10.500h.1M6 13h.1M9 13h.1" />
    </>
  ),
  command: <path d="M5 4.500 8.500 9 5 13.500M9.500 13.500h4" />,
  pin: (
    <>
      <path d="M9 16s5-4.600 5-8.600A5 5 0 0 0 4 7.400C4 11.400 9 16 9 16z" />
      <circle cx="9" cy="7.300" r="1.700" />
    </>
  ),
  action: <path d="m2.500 5 1.500 1.500 2.500-3M2.500 12l1.500 1.500 2.500-3M9.500 5h6M9.500 12h6" />,
  update: (
    <>
      <path d="M3 3.500h12v8.500H8.500L5 15v-3H3z" />
      <path d="M6 6.500h6M6 9h4" />
    </>
  ),
  decision: (
    <path d="M9 2.500v13M6 15.500h6M4 5h10M4 5 2 10.500h4zM14 5l-2 5.500h4zM2 10.500a2 2 0 0 0 4 0M12 10.500a2 2 0 0 0 4 0" />
  ),
  people: (
    <>
      <circle cx="7" cy="6" r="2.600" />
      <path d="M2 15c.3-2.900 2.200-4.400 5-4.400s4.700 1.500 5 4.400M11.500 3.600a2.600 2.600 0 0 1 0 4.800M13.300 11c1.600.6 2.500 1.900 2.700 4" />
    </>
  ),
  publication: (
    <path d="M4.500 2.500H14v13H4.500A1.500 1.500 0 0 1 3 14V4a1.500 1.500 0 0 1 1.500-1.500zM3 14a1.500 1.500 0 0 1 1.500-1.500H14" />
  ),
  person: (
    <>
      <circle cx="9" cy="6" r="2.900" />
      <path d="M3.500 15.500c.4-3.200 2.500-4.900 5.500-4.900s5.100 1.700 5.500 4.900" />
    </>
  ),
  bold: (
    <path d="M5.500 3.500h4.300a2.700 2.700 0 0 1 0 5.400H5.500zM5.500 8.900h5.100a2.800 2.800 0 0 1 0 5.600H5.500z" />
  ),
  italic: <path d="M7.500 3.500h5.500M5 14.500h5.500M10.700 3.500 7.300 14.500" />,
  chain: (
    <>
      <path d="M7.600 10.400a3 3 0 0 0 4.300 0l2.200-2.200a3 3 0 1 0-4.300-4.300l-.9.9" />
      <path d="M10.400 7.600a3 3 0 0 0-4.300 0l-2.200 2.200a3 3 0 1 0 4.300 4.300l.9-.9" />
    </>
  ),
  bullets: <path d="M7 4.500h8M7 9h8M7 13.500h8M3.200 4.500h.1M3.200 9h.1M3.200 13.500h.1" />,
  letters: (
    <path d="M8.500 5h6.500M8.500 13h6.500M2.800 6.800 4.400 2.800 6 6.800M3.300 5.500h2.200M3.200 11v4M3.200 12.400c1.700-.8 2.700-.1 2.700 1.200S4.800 15.600 3.200 15" />
  ),
  table: (
    <>
      <rect x="2.500" y="3.500" width="13" height="11" rx="1.500" />
      <path d="M2.500 7.200h13M2.500 10.800h13M7 3.500v11" />
    </>
  ),
  footnote: <path d="M3 5.500h7M3 9.500h12M3 13.500h9M13 2.500l1.500-.8v4.600" />,
  crossref: <path d="M7 3.500H4.500v11H7M11 3.500h2.500v11H11M7.200 9h3.600M9.400 7.400 11 9l-1.600 1.600" />,
  picture: (
    <>
      <rect x="2.500" y="3.500" width="13" height="11" rx="1.500" />
      <circle cx="6.200" cy="7" r="1.200" />
      <path d="m2.800 12.800 3.700-3.300 2.500 2.200 3-3.200 3.300 3.500" />
    </>
  ),
  undo: <path d="M6.500 3.500 3 7l3.500 3.500M3.200 7h7a4 4 0 0 1 0 8H7" />,
  redo: <path d="M11.500 3.500 15 7l-3.500 3.500M14.800 7h-7a4 4 0 0 0 0 8H11" />,
  wide: <path d="M3 7V3h4M15 11v4h-4M11 3h4v4M7 15H3v-4" />,
  marker: <path d="m6 10.500 6-7 3 2.600-6 7-3.700.900zM3 15.500h12" />,
  raise: <path d="M5 16V2.500M5 3.500h9l-2 3 2 3H5" />,
  pencil: (
    <path d="m3 15 .8-3.200 8.300-8.300a1.600 1.600 0 0 1 2.300 2.300l-8.300 8.300zM10.600 5l2.400 2.400" />
  ),
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

/** A sign beside words, never instead of them: hidden from what reads aloud. */
export const Icon = ({ name, size = 18 }: { name: IconName; size?: 14 | 16 | 18 | 22 }) => (
  <svg className="icon" viewBox="0 0 18 18" style={square(size)} aria-hidden="true" focusable="false">
    {drawings[name]}
  </svg>
)

/** A size at the usual size of type, which it follows. */
const square = (size: number) => ({ width: `${size / 16}rem`, height: `${size / 16}rem` })

/** Sederunt's own mark: a paper with three lines. */
export const Brand = ({ size = 22 }: { size?: number }) => (
  <svg viewBox="0 0 22 22" style={square(size)} aria-hidden="true" focusable="false" className="brand-mark">
    <rect x="2" y="3" width="18" height="16" rx="4" />
    <path d="M6.500 8h9M6.500 11h9M6.500 14h5" />
  </svg>
)
