import { builtInPage, type Orientation, type PageSize } from './page.ts'
import { builtInStyles, type Role, type RoleStyle } from './plan-styles.ts'

/** How a document looks, as far as its body must know: all that a house template can change. */
export interface Look {
  /** Tells what was written in one look from what was written in another; empty for Sederunt's own. */
  key: string
  styles: Readonly<Record<Role, RoleStyle>>
  page: Readonly<Record<Orientation, PageSize>>
  /** Rules and fills that the tables' styles bring themselves, and are not to be written in the cells. */
  ownHeaderRow: Readonly<Record<'grid' | 'ruled' | 'front', boolean>>
  /** Where text stands after a number that is written out, in twips. */
  hung: number
  /** How many lists the template's styles bring; they come after the bullets'. */
  templateLists: number
  /** Children of `w:sectPr` between its margins and its title page: borders of the page. */
  pageBorders: string
  /** The kinds of headers and footers beside the usual one. */
  variants: { first: boolean; even: boolean }
}

export const builtInLook: Look = {
  key: '',
  styles: builtInStyles,
  page: builtInPage,
  ownHeaderRow: { grid: false, ruled: false, front: false },
  hung: 567,
  templateLists: 0,
  pageBorders: '',
  variants: { first: false, even: false },
}
