// What the tests want of the machine, beside Node: a browser, LibreOffice, poppler, fonts, python-docx.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { platform } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './find-browser.mjs'

const say = (words) => process.stderr.write(`${words}\n`)

/** Each with what goes untested without it, and the Debian package that brings it. */
const wants = [
  { name: 'Chromium', apt: 'chromium', without: 'the window is not tried in a browser', has: hasBrowser },
  {
    name: 'LibreOffice',
    apt: 'libreoffice-writer',
    without: 'documents are not read back as a reader sees them',
    has: () => onPath('soffice') !== undefined,
  },
  {
    name: 'poppler',
    apt: 'poppler-utils',
    without: 'pages are not looked at',
    has: () => onPath('pdftotext') !== undefined && onPath('pdftoppm') !== undefined,
  },
  {
    name: 'the Liberation fonts',
    apt: 'fonts-liberation',
    without: 'lines break elsewhere than in Word',
    has: () => platform() !== 'linux' || run('fc-list', [':family=Liberation Sans']).includes('Liberation'),
  },
  {
    name: 'python-docx',
    apt: 'python3-docx',
    without: 'documents are not opened by python-docx',
    has: () =>
      ['/usr/bin/python3', 'python3'].some((python) => run(python, ['-c', importDocx]).includes('yes')),
  },
]

const importDocx = 'import docx; print("yes")'

/** Installs what is missing where it may (root, apt-get), says loudly what is then still missing; returns its names. */
export function furnish() {
  let missing = wants.filter(({ has }) => !has())
  if (missing.length > 0 && process.getuid?.() === 0 && onPath('apt-get') !== undefined) {
    install(missing.map(({ apt }) => apt))
    missing = missing.filter(({ has }) => !has())
  }
  for (const { name, without } of missing) say(`SKIPPED: this machine has no ${name}, so ${without}.`)
  return missing.map(({ name }) => name)
}

function install(packages) {
  say(`Installing ${packages.join(', ')} …`)
  aptGet('update', '-qq')
  // One that cannot be had must not keep the others away.
  if (!aptGet('install', ...packages)) for (const name of packages) aptGet('install', name)
}

function aptGet(verb, ...words) {
  const options = [
    '-y',
    '-qq',
    '--no-install-recommends',
    '-o',
    'Acquire::Retries=2',
    '-o',
    'Acquire::http::Timeout=30',
  ]
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync('apt-get', [verb, ...options, ...words], {
    env,
    stdio: ['ignore', 'ignore', 2],
  })
  return status === 0
}

function hasBrowser() {
  return findBrowser() !== undefined
}

function onPath(command) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => [command, `${command}.exe`].map((name) => join(folder, name)))
    .find((path) => existsSync(path))
}

function run(command, args) {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout ?? ''
}

if (process.argv[1] === fileURLToPath(import.meta.url)) furnish()
