const place = 'sederunt.work'

/** The work that this window began and whose end it has not yet seen; a reload does not forget it, another window does not share it. */
export const openWork = {
  ids: (): string[] => (sessionStorage.getItem(place) ?? '').split(' ').filter((id) => id !== ''),
  begin: (id: string) => keep([...openWork.ids(), id]),
  end: (id: string) => keep(openWork.ids().filter((one) => one !== id)),
}

const keep = (ids: string[]) => sessionStorage.setItem(place, ids.join(' '))
