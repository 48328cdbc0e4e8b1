import type { Job } from '../../shared/api.ts'
import { api } from './api.ts'

/** Fetches the file that a job made and hands it to the browser to save; the name it was given. */
export async function saveFile(job: Job): Promise<string> {
  return saveResponse(await api.jobFile(job.id), job.result?.kind === 'file' ? job.result.name : 'document')
}

/** Hands a file that was answered to the browser to save, under the name it came with, else `otherwise`; that name. */
export async function saveResponse(response: Response, otherwise: string): Promise<string> {
  const name = nameIn(response.headers.get('Content-Disposition')) ?? otherwise
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the address up by then.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return name
}

/** The name that a Content-Disposition gives: `filename*` before `filename` (RFC 6266, 4.3). */
export function nameIn(header: string | null): string | undefined {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1]
  if (extended !== undefined) {
    try {
      return decodeURIComponent(extended.trim())
    } catch {
      // Falls back to the plain one.
    }
  }
  return /filename="([^"]*)"/i.exec(header ?? '')?.[1]
}
