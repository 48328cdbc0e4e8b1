// `node mutate-many.ts FROM COUNT`: that many mutations in this process; what came of them as JSON on standard output.
import { tryMutations } from '../word/read/mutations/try-mutations.ts'

const [from = 1, count = 1] = process.argv.slice(2).map(Number)
process.stdout.write(JSON.stringify(tryMutations(from, count)))
