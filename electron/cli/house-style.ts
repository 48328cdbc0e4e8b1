import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { HouseStyleAnswer, TemplateFacts } from '../../shared/api/house-style.ts'
import { AppError, isAppError } from '../../shared/errors.ts'
import { type HouseRole, houseRoles, type RoleMap, roleNames } from '../../shared/house-style.ts'
import { onFile } from '../services/file-error.ts'
import {
  chooseRoles,
  dropTemplate,
  houseStyleOf,
  keepTemplate,
  styleCalled,
} from '../services/house-style.ts'
import { openReadOnly, openStore } from '../store/store.ts'
import { templateFacts } from '../word/template/template-facts.ts'
import { type Call, UsageError } from './command.ts'
import { print, printJson } from './print.ts'
import { storeOptions } from './store-options.ts'
import { typedPath } from './typed-path.ts'

const mostBytes = 64 * 2 ** 20

/** Sets, changes, takes away or shows a house style. */
export async function run({ positionals, values }: Call): Promise<void> {
  const file = typedPath(positionals[0] ?? '')
  const owner = typeof values.group === 'string' ? values.group : null
  const docx = typeof values.docx === 'string' ? values.docx : null
  const map = typeof values.map === 'string' ? values.map : null
  if (values.remove && (docx ?? map) !== null)
    throw new UsageError('--remove goes with neither --docx nor --map.')
  if (!values.remove && docx === null && map === null) {
    const store = openReadOnly(file)
    try {
      show(houseStyleOf(store, owner), values.json === true)
    } finally {
      store.close()
    }
    return
  }
  const read = docx === null ? null : await readFile(docx)
  const store = openStore(file, storeOptions())
  try {
    if (values.remove) dropTemplate(store, owner)
    if (read) keepTemplate(store, owner, read, map === null ? {} : mapOf(map, read.facts))
    else if (map !== null) chooseRoles(store, owner, mapOf(map, factsOf(houseStyleOf(store, owner), owner)))
    show(houseStyleOf(store, owner), values.json === true)
  } finally {
    store.close()
  }
}

async function readFile(typed: string) {
  const path = typedPath(typed)
  const name = basename(path)
  const bytes = onFile(path, () => {
    if (statSync(path).size > mostBytes)
      throw new AppError('too-large', { what: 'Word template', limit: '64 MB' })
    return new Uint8Array(readFileSync(path))
  })
  try {
    return { name, bytes, ...(await templateFacts(bytes)) }
  } catch (error) {
    if (isAppError(error, 'unreadable')) throw new AppError('unreadable', { ...error.details, file: name })
    throw error
  }
}

function factsOf({ style }: HouseStyleAnswer, owner: string | null): TemplateFacts {
  if (!style) throw new AppError('not-found', { what: 'house style', id: owner ?? 'programme' })
  return style.facts
}

/** `heading1=Titre 1,quotation=`: a role without a style has Sederunt's own. */
function mapOf(typed: string, facts: TemplateFacts): RoleMap {
  const chosen: RoleMap = {}
  for (const pair of typed.split(',')) {
    const [, role = '', words = ''] = /^\s*(\w+)\s*=(.*)$/.exec(pair) ?? []
    if (!isRole(role))
      throw new UsageError(
        `--map has “${pair.trim()}”, not a role and a style. Roles: ${houseRoles.join(', ')}.`,
      )
    const style = words.trim() === '' ? null : styleCalled(facts, words)
    if (style === null && words.trim() !== '')
      throw new AppError('faults', {
        what: 'house style',
        faults: [{ path: `roles.${role}`, message: `the template has no style “${words.trim()}”` }],
      })
    chosen[role] = style
  }
  return chosen
}

const isRole = (word: string): word is HouseRole => (houseRoles as readonly string[]).includes(word)

function show(answer: HouseStyleAnswer, asJson: boolean): void {
  const { style, inherited } = answer
  if (asJson) {
    printJson(
      style && {
        name: style.name,
        at: style.at,
        bytes: style.bytes,
        inherited,
        roles: style.roles,
        guesses: style.facts.guesses,
        styles: style.facts.styles.map(({ id, name, kind }) => ({ id, name, kind })),
        remarks: style.facts.remarks,
      },
    )
    return
  }
  if (!style) {
    print(
      inherited === null
        ? 'No house style.\n'
        : `No house style of its own: it takes the programme’s, ${inherited}.\n`,
    )
    return
  }
  const names = new Map(style.facts.styles.map(({ id, name }) => [id, name]))
  print(`${style.name}\n`)
  for (const role of houseRoles) {
    const id = style.roles[role] ?? null
    print(`  ${role} (${roleNames[role]}): ${id === null ? 'Sederunt’s own' : (names.get(id) ?? id)}\n`)
  }
  for (const remark of style.facts.remarks) print(`  To know: ${remark}\n`)
}
