// A process of its own that opens a file to write, says so, and keeps it until it is told to stop or is killed.
import { openStore } from '../../electron/store/store.ts'

const [path = '', who = 'Nobody'] = process.argv.slice(2)
let made = 0
const store = openStore(path, {
  clock: () => new Date('2016-11-04T09:12:00.000Z'),
  ids: () => `${process.pid}-${++made}`,
  who,
})
process.stdout.write('open\n')
process.stdin.once('data', () => {
  store.close()
  process.exit(0)
})
