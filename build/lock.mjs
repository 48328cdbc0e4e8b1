// A lock between processes: a folder, because making one is atomic everywhere.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const pause = 200
const staleAfter = 20 * 60 * 1000

/** Waits until the folder `path` is ours, taking over from a process that is gone; returns how to let go. */
export async function holdLock(path, onWait = () => {}) {
  mkdirSync(dirname(path), { recursive: true })
  for (let waited = false; !take(path); waited = true) {
    if (isStale(path)) {
      discard(path)
      continue
    }
    if (!waited) onWait()
    await new Promise((resume) => setTimeout(resume, pause))
  }
  const release = () => rmSync(path, { recursive: true, force: true })
  process.once('exit', release)
  return () => {
    process.removeListener('exit', release)
    release()
  }
}

function take(path) {
  try {
    mkdirSync(path)
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
  writeFileSync(join(path, 'owner'), String(process.pid))
  return true
}

/** Moved aside first: of two who find it stale only one moves it, and the other's fresh lock is put back. */
function discard(path) {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (isStale(aside)) rmSync(aside, { recursive: true, force: true })
    else renameSync(aside, path)
  } catch {
    // Somebody else was faster.
  }
}

/** Whether its owner is gone: no such process, or none named some time after the folder was made. */
function isStale(path) {
  try {
    const age = Date.now() - statSync(path).mtimeMs
    if (age > staleAfter) return true
    return age > 2 * pause && !isRunning(ownerOf(path))
  } catch {
    return false
  }
}

function ownerOf(path) {
  try {
    return Number(readFileSync(join(path, 'owner'), 'utf8'))
  } catch {
    return 0
  }
}

function isRunning(pid) {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
