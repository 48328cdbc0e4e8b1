import type { HouseRole, RoleGuess, RoleMap, StyleKind } from '../house-style.ts'

/** How words look in a style, as far as a page of the window can show it; lengths in points. */
export interface StyleLook {
  font: string
  size: number
  bold: boolean
  italic: boolean
  capitals: boolean
  underlined: boolean
  /** Six hexadecimal digits; null for black. */
  colour: string | null
  fill: string | null
  align: 'left' | 'center' | 'right' | 'justify'
  before: number
  after: number
  /** Of a line: how many times its letters are high. */
  line: number
  left: number
  hanging: number
  /** Colours of the rules above and beneath. */
  ruleAbove: string | null
  ruleBelow: string | null
}

export interface TemplateStyle {
  id: string
  name: string
  kind: StyleKind
  look: StyleLook
}

/** What is known of a template without reading it again. */
export interface TemplateFacts {
  styles: TemplateStyle[]
  guesses: RoleGuess[]
  /** How Sederunt's own style of a role looks in this template. */
  added: Record<HouseRole, StyleLook>
  /** What is changed or stays behind, in plain words. */
  remarks: string[]
  /** In millimetres. */
  page: { width: number; height: number }
  /** The first pictures of its headers and footers, as `data:` addresses. */
  pictures: string[]
  /** The words of its header. */
  headerWords: string
}

/**
 * GET /api/programmes/:programme/house-style?group=ID: the programme's own where no group is named.
 * POST .../house-style/read?name=house.dotx with the file as the body: a job that reads it and guesses; nothing is stored.
 * PUT .../house-style?group=ID with `{ job }` keeps what that job read; with `{ roles }` gives the roles named other styles.
 * DELETE takes it away. PUT and DELETE answer as GET does.
 * GET .../house-style/file?group=ID: the template, byte for byte.
 */
export interface HouseStyleAnswer {
  style: { name: string; at: string; bytes: number; roles: RoleMap; facts: TemplateFacts } | null
  /** For a group without one: the name of the programme's, which its documents take. */
  inherited: string | null
}
