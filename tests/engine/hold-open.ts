// Opens a programme for writing and keeps it, as a colleague's Sederunt would: node hold-open.ts FILE
import { openStore } from '../../electron/store/store.ts'

const store = openStore(process.argv[2] ?? '', {
  clock: () => new Date('2016-11-04T09:12:00Z'),
  ids: () => 'held',
  who: 'Morag Reid',
})
process.stdout.write('held\n')
// The lock lives as long as the store does, and a store that nothing refers to is collected as garbage.
setInterval(() => store.changeMark(), 60_000)
