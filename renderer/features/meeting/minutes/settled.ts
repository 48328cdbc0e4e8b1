import type { Writer } from '../../writing/writer.ts'

const look = 30
const patience = 4000

/** Waits until what was typed is in the file, so that what is done next is undone by itself; false where it does not get there. */
export async function settled({ state, flush }: Pick<Writer, 'state' | 'flush'>): Promise<boolean> {
  flush()
  for (let waited = 0; state.get().unsaved; waited += look) {
    if (state.get().stopped !== null || waited > patience) return false
    await new Promise((done) => setTimeout(done, look))
    flush()
  }
  return true
}
