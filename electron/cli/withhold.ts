import { indexProgramme, nameOf } from '../../shared/rules/index-programme.ts'
import { withheldIn, withhold } from '../services/withheld.ts'
import { openReadOnly, openStore } from '../store/store.ts'
import { type Call, UsageError } from './command.ts'
import { personCalled } from './person-called.ts'
import { print, printJson } from './print.ts'
import { storeOptions } from './store-options.ts'
import { typedPath } from './typed-path.ts'

/** Keeps a paper from somebody, or with `--lift` no longer; without a paper says which are kept from whom. */
export function run({ positionals, values }: Call): void {
  const file = typedPath(positionals[0] ?? '')
  const { paper, from, lift, json } = values
  if ((paper === undefined) !== (from === undefined))
    throw new UsageError('--paper and --from go together: which paper, and from whom.')
  if (lift === true && paper === undefined) throw new UsageError('--lift needs --paper and --from.')
  if (typeof paper === 'string')
    change(file, paper, Array.isArray(from) ? from : [String(from)], lift === true)
  list(file, json === true)
}

function change(file: string, paper: string, named: string[], isLifted: boolean): void {
  const store = openStore(file, storeOptions())
  try {
    const { people } = store.programme()
    const whom = [...new Set(named.map((typed) => personCalled(people, typed).id))]
    withhold(store, { paper, from: isLifted ? [] : whom, to: isLifted ? whom : [] }, null)
  } finally {
    store.close()
  }
}

function list(file: string, isJson: boolean): void {
  const store = openReadOnly(file)
  try {
    const { withheld } = withheldIn(store)
    const indexed = indexProgramme(store.programme())
    const lines = withheld.map(({ paper, person }) => ({
      paper,
      number: indexed.paperNumbers.get(paper) ?? null,
      title: indexed.papers.get(paper)?.title ?? paper,
      person,
      name: nameOf(person, indexed),
    }))
    if (isJson) printJson({ withheld: lines })
    else if (lines.length === 0) print('No paper is withheld from anybody.\n')
    else
      for (const { number, title, name, paper } of lines)
        print(`${number === null ? '' : `${number} `}${title} (${paper}): withheld from ${name}\n`)
  } finally {
    store.close()
  }
}
