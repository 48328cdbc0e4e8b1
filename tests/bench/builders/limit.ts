// The limit: a finished document.xml put together from its strings, packed with zlib at level 6: limit.ts PIECES.json OUT
import { readFileSync, writeFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'

const [from = '', out = ''] = process.argv.slice(2)
const pieces: string[] = JSON.parse(readFileSync(from, 'utf8'))
let all = ''
for (const piece of pieces) all += piece
writeFileSync(out, deflateRawSync(Buffer.from(all), { level: 6 }))
