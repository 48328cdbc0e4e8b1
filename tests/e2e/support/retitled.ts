import type { Window } from './test.ts'

const at = '/api/programmes/cpip/records/themes/processes'

/** Writes a record as this window would, so that this window undoes it. */
export const retitle = ({ page }: Window, title: string): Promise<void> =>
  page.evaluate(
    async ([path, words]) => {
      const { record, revision } = await (await fetch(path)).json()
      const sent = await fetch(`${path}?base=${revision}`, {
        method: 'PUT',
        headers: {
          'Content-Type': 'application/json',
          'Sederunt-Window': sessionStorage.getItem('sederunt-window') ?? '',
        },
        body: JSON.stringify({ ...record, title: words }),
      })
      if (!sent.ok) throw new Error(await sent.text())
    },
    [at, title] as const,
  )

export const titleOf = ({ page }: Window): Promise<string> =>
  page.evaluate(async (path) => (await (await fetch(path)).json()).record.title, at)
