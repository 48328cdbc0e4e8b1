import { queryOptions } from '@tanstack/react-query'
import type { HouseStyleAnswer } from '../../../shared/api/house-style.ts'
import type { Job } from '../../../shared/api.ts'
import type { RoleMap } from '../../../shared/house-style.ts'
import { ask, askFor } from '../../api/ask.ts'
import { queryClient } from '../../api/queries.ts'
import { query } from '../../places.ts'
import { heardOfJob } from '../jobs/tray.ts'
import { whenDone } from '../jobs/when-done.ts'

/** Whose template it is: a group's, or without one the programme's. */
export interface Owner {
  programme: string
  group?: string | undefined
}

const path = ({ programme, group }: Owner, rest = ''): string =>
  `/programmes/${encodeURIComponent(programme)}/house-style${rest}${query(group === undefined ? {} : { group })}`

export const houseStyleQuery = (owner: Owner) =>
  queryOptions({
    queryKey: ['programme', owner.programme, 'house-style', owner.group ?? null],
    queryFn: () => askFor<HouseStyleAnswer>(path(owner)),
  })

const told = (owner: Owner, answer: HouseStyleAnswer): void => {
  queryClient.setQueryData(houseStyleQuery(owner).queryKey, answer)
}

/** Has a template read and takes it. Throws what is wrong with it. */
export async function takeTemplate(owner: Owner, file: File): Promise<void> {
  const address = `/programmes/${encodeURIComponent(owner.programme)}/house-style/read${query({ name: file.name })}`
  const job = await askFor<Job>(address, {
    method: 'POST',
    bytes: { body: file, type: 'application/octet-stream' },
  })
  heardOfJob(job)
  await whenDone(job.id)
  told(owner, await askFor<HouseStyleAnswer>(path(owner), { method: 'PUT', json: { job: job.id } }))
}

export async function chooseStyles(owner: Owner, roles: RoleMap): Promise<void> {
  told(owner, await askFor<HouseStyleAnswer>(path(owner), { method: 'PUT', json: { roles } }))
}

export async function takeAway(owner: Owner): Promise<void> {
  told(owner, await askFor<HouseStyleAnswer>(path(owner), { method: 'DELETE' }))
}

export const templateFile = (owner: Owner) => ask(path(owner, '/file'))
