import type { HouseStyleAnswer, TemplateFacts } from '../../shared/api/house-style.ts'
import type { DocumentRequest } from '../../shared/document-request.ts'
import { AppError } from '../../shared/errors.ts'
import { houseRoles, kindOfRole, type RoleMap, roleNames } from '../../shared/house-style.ts'
import { groupOfRequest } from '../../shared/rules/group-of-request.ts'
import type { ReadStore, Store } from '../store/store.ts'
import type { HouseStyle } from '../word/render-document.ts'

/** The programme (null), or a group by its id. */
export type Owner = string | null

/** The template that a document takes: its group's, else the programme's; none where neither has one. */
export function houseFor(
  store: Pick<ReadStore, 'programme' | 'houseStyle' | 'houseTemplate'>,
  request: DocumentRequest,
): HouseStyle | undefined {
  const group = groupOfRequest(store.programme(), request)
  for (const owner of group === null ? [null] : [group, null]) {
    const style = store.houseStyle(owner)
    const bytes = style && store.houseTemplate(owner)
    if (style && bytes) return { bytes, roles: style.roles }
  }
  return undefined
}

/** Throws `not-found` where there is no such group. */
export function houseStyleOf(
  store: Pick<ReadStore, 'programme' | 'houseStyle'>,
  owner: Owner,
): HouseStyleAnswer {
  checkOwner(store, owner)
  const kept = store.houseStyle(owner)
  return {
    style: kept && {
      name: kept.name,
      at: kept.at,
      bytes: kept.size,
      roles: kept.roles,
      facts: JSON.parse(kept.about), // as `keepTemplate` wrote it
    },
    inherited: owner === null || kept ? null : (store.houseStyle(null)?.name ?? null),
  }
}

/** A template that was read, with the styles that were guessed. */
export interface ReadHouseTemplate {
  name: string
  bytes: Uint8Array
  facts: TemplateFacts
  roles: RoleMap
}

/** Takes a template in place of the one before; choices of styles that both have stay. Throws `not-found`. */
export function keepTemplate(
  store: Store,
  owner: Owner,
  { name, bytes, facts, roles }: ReadHouseTemplate,
  chosen: RoleMap = {},
): void {
  checkOwner(store, owner)
  const all = { ...roles, ...chosen }
  checkRoles(facts, all)
  store.keepHouseStyle(owner, { name, bytes, roles: all, about: JSON.stringify(facts) })
}

/** Gives roles other styles; null gives one back to Sederunt. Throws `not-found` and `faults`. */
export function chooseRoles(store: Store, owner: Owner, chosen: RoleMap): void {
  const { style } = houseStyleOf(store, owner)
  if (!style) throw new AppError('not-found', { what: 'house style', id: owner ?? 'programme' })
  checkRoles(style.facts, chosen)
  store.chooseHouseRoles(owner, { ...style.roles, ...chosen })
}

/** Throws `not-found`. */
export function dropTemplate(store: Store, owner: Owner): void {
  checkOwner(store, owner)
  store.dropHouseStyle(owner)
}

function checkOwner(store: Pick<ReadStore, 'programme'>, owner: Owner): void {
  if (owner !== null && !store.programme().groups.some(({ id }) => id === owner))
    throw new AppError('not-found', { what: 'group', id: owner })
}

function checkRoles({ styles }: TemplateFacts, chosen: RoleMap): void {
  const faults = houseRoles.flatMap((role) => {
    const id = chosen[role]
    if (typeof id !== 'string') return []
    const style = styles.find((one) => one.id === id)
    if (style?.kind === kindOfRole(role)) return []
    const message = style
      ? `“${style.name}” is a style for another kind of thing than “${roleNames[role]}”`
      : `the template has no style “${id}”`
    return [{ path: `roles.${role}`, message }]
  })
  if (faults.length > 0) throw new AppError('faults', { what: 'house style', faults })
}

/** A style of the template by its id, else by its name; null where there is neither. */
export const styleCalled = ({ styles }: TemplateFacts, words: string): string | null =>
  styles.find(({ id }) => id === words)?.id ??
  styles.find(({ name }) => name.toLowerCase() === words.trim().toLowerCase())?.id ??
  null
