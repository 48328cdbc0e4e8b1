import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../../electron/cli/commands.ts'
import { commandLine } from '../support/command-line.ts'

const { folder, home, path, root, run, sederunt, start } = commandLine()
const specified = [
  'sample',
  'import',
  'import-paper',
  'read-word',
  'export',
  'list',
  'progress-update',
  'update-note',
  'briefing',
  'updates-request',
  'import-updates',
  'actions',
  'agenda',
  'annotated-agenda',
  'minutes',
  'note-of-actions',
  'paper',
  'pack',
  'issue',
  'labels',
  'case',
  'annotate',
  'merge',
  'revise',
  'notes',
  'search',
  'verify',
  'serve',
]

describe('help', () => {
  test('names every command, on standard output', async () => {
    const shown = Object.entries(commands).flatMap(([name, { hidden }]) => (hidden ? [] : [name]))
    expect(shown).toEqual(expect.arrayContaining(specified))
    for (const asked of ['--help', '-h', 'help']) {
      const said = await sederunt(asked)
      expect(said).toMatchObject({ code: 0, stderr: '' })
      for (const name of shown) expect(said.stdout).toContain(`\n  sederunt ${name} `)
    }
  })

  test.each(Object.keys(commands))('of %s says how it is called', async (name) => {
    const said = await sederunt(name, '--help')
    expect(said).toMatchObject({ code: 0, stderr: '' })
    expect(said.stdout.split('\n')[0]).toBe(`usage: sederunt ${name} ${commands[name]?.usage}`)
  })
})

test('no command, or one that there is not, ends with 2 and every usage on standard error', async () => {
  for (const args of [[], ['destroy'], ['constructor'], ['--json']]) {
    const said = await sederunt(...args)
    expect(said).toMatchObject({ code: 2, stdout: '' })
    for (const name of specified) expect(said.stderr).toContain(`sederunt ${name} `)
  }
  expect((await sederunt('destroy')).stderr).toContain('There is no command “destroy”')
})

test('an option that a command has not ends with 2', async () => {
  for (const args of [
    ['list', 'x.sederunt', '--out', 'x'],
    ['verify'],
    ['import', 'x.sederunt'],
    ['sample', 'a', 'b'],
    ['serve', '--port', 'ninety'],
    ['serve', '--port', '70000'],
  ]) {
    const said = await sederunt(...args)
    expect(said, args.join(' ')).toMatchObject({ code: 2, stdout: '' })
    expect(said.stderr).toContain(`usage: sederunt ${args[0]} `)
  }
})

describe('paths', () => {
  test('are relative to where the command was typed, whatever folder npm stands in', async () => {
    mkdirSync(path('typed here'))
    const typed = path('typed here')
    const byNpm = { cwd: root, env: { INIT_CWD: typed } }
    expect(await run(['sample', 'x.sederunt'], byNpm)).toMatchObject({ code: 0 })
    expect(await run(['list', './x.sederunt'], byNpm)).toMatchObject({ code: 0 })
    expect(
      await run(['agenda', 'x.sederunt', '--meeting', 'eag-nov', '--out', '../up.docx'], byNpm),
    ).toMatchObject({
      code: 0,
    })
    expect(readFileSync(path('up.docx')).subarray(0, 2).toString()).toBe('PK')
    // An INIT_CWD that another program's npm left behind means nothing to whoever stands elsewhere.
    expect(await run(['list', 'x.sederunt'], { cwd: typed, env: { INIT_CWD: folder } })).toMatchObject({
      code: 0,
    })
  })

  test('are so through build/run.mjs too, and standard output stays clean', async () => {
    mkdirSync(path('elsewhere'))
    const through = join(root, 'build', 'run.mjs')
    const typed = { cwd: path('elsewhere'), through }
    expect(await run(['sederunt', 'sample', 'y.sederunt', '--json'], typed)).toMatchObject({ code: 0 })
    const said = await run(['sederunt', 'list', 'elsewhere/y.sederunt', '--json'], {
      cwd: root,
      env: { INIT_CWD: folder },
      through,
    })
    expect(said.code).toBe(0)
    expect(JSON.parse(said.stdout).meetings.length).toBeGreaterThan(5)
    expect(await run(['sederunt', 'list', 'nothing.sederunt'], typed)).toMatchObject({ code: 1, stdout: '' })
    expect(await run(['sederunt', 'nonsense'], typed)).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('serve', () => {
  test('prints an address that answers, to whoever has its key, until it is told to end', async () => {
    await sederunt('sample', 'served.sederunt')
    const before = readFileSync(path('served.sederunt'))
    const server = await start('serve', 'served.sederunt')
    try {
      expect(server.line).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]+$/)
      const { origin } = new URL(server.line)
      expect((await fetch(origin)).status).toBe(403)
      const opened = await fetch(server.line, { redirect: 'manual' })
      expect([302, 303]).toContain(opened.status)
      const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
      const ask = (of: string) => fetch(`${origin}${of}`, { headers: { cookie } })
      expect(await (await ask('/')).text()).toContain('<!doctype html>')
      expect(JSON.stringify(await (await ask('/api/programmes')).json())).toContain(
        'Child Protection Improvement Programme',
      )
      expect(server.stderr()).toContain(home)
    } finally {
      expect(await server.stop('SIGTERM')).toBe(0)
    }
    expect(Buffer.compare(readFileSync(path('served.sederunt')), before)).toBe(0)
  }, 60_000)

  test('of a file that is not there is refused', async () => {
    const said = await sederunt('serve', 'missing.sederunt')
    expect(said).toMatchObject({ code: 1, stdout: '' })
    expect(said.stderr).toContain('There is no file “missing.sederunt”')
  }, 60_000)
})
