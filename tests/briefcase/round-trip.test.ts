import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCase, writeCase } from '../../electron/briefcase/case-file.ts'
import { readNotes, writeNotes } from '../../electron/briefcase/notes-file.ts'
import { isProtected, kindOf, seal, unseal } from '../../electron/briefcase/seal.ts'
import { makeNotes } from '../../electron/services/briefcases/make-notes.ts'
import { isAppError } from '../../shared/errors.ts'
import { programmes } from '../interchange/programme-arbitrary.ts'
import { change, madeCase, noImage, onPaper, sample } from './made-case.ts'

const file = 'x.sederunt-case'
const passphrase = 'ferry at low tide'

describe('a case', () => {
  it('is read as it was written, for every meeting of the sample', async () => {
    for (const { id, group } of sample.meetings) {
      const members = sample.groups.find((one) => one.id === group)?.members ?? []
      for (const person of [undefined, ...members.flatMap(({ person }) => person ?? []).slice(0, 3)]) {
        const pack = madeCase({ meeting: id, person })
        const bytes = await writeCase(pack, noImage)
        const read = await readCase(bytes, { file })
        expect(await writeCase(read, noImage)).toEqual(bytes)
        expect(kindOf(bytes)).toBe('case')
        expect(isProtected(bytes, file)).toBe(false)
      }
    }
  })

  it('is read as it was written, for generated programmes', async () => {
    await fc.assert(
      fc.asyncProperty(programmes(3), async (programme) => {
        const [person] = programme.people
        if (!person) return
        for (const { id } of programme.meetings) {
          const pack = madeCase({ meeting: id, person: person.id }, [], programme)
          const bytes = await writeCase(pack, noImage)
          expect(await writeCase(await readCase(bytes, { file }), noImage)).toEqual(bytes)
        }
      }),
      { numRuns: 50 },
    )
  }, 600_000)

  it('has the same bytes each time, and other ones each time that it is protected', async () => {
    const made = () => madeCase({}, [change('n1', 1, { on: onPaper(), text: 'Ask', for: 'shared' })])
    expect(await writeCase(made(), noImage)).toEqual(await writeCase(made(), noImage))
    const [one, other] = [
      await writeCase(made(), noImage, { passphrase }),
      await writeCase(made(), noImage, { passphrase }),
    ]
    expect(one).not.toEqual(other)
    expect(isProtected(one, file)).toBe(true)
    const [a, b] = [await readCase(one, { file, passphrase }), await readCase(other, { file, passphrase })]
    expect(a).toEqual(b)
    const words = Buffer.from(one).toString('latin1')
    expect(words).not.toMatch(/rannoch|Rannoch|eag-nov|Advisory/)
  })

  it('is not made of a pack for reading, nor for nobody', () => {
    expect(() => madeCase({ person: 'nobody' })).toThrow()
    expect(() => madeCase({ meeting: 'nowhere' })).toThrow()
    expect(() => madeCase({ without: ['paper/nowhere'] })).toThrow()
  })
})

describe('a seal', () => {
  it('holds what packs down to nothing as it is, so that its reader takes it', async () => {
    const body = JSON.stringify('x'.repeat(3 * 2 ** 20))
    const bytes = await seal('notes', body)
    expect(bytes.length).toBeGreaterThan(body.length)
    expect((await unseal('notes', bytes, { file })).toString()).toBe(body)
  })

  it('refuses any bytes that it did not write, and nothing else happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, named) => {
        const all = named ? Buffer.concat([Buffer.from('sederunt-case 1\n'), bytes]) : bytes
        await unseal('case', all, { file }).then(
          () => expect.unreachable(),
          (error) => expect(isAppError(error)).toBe(true),
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe('a notes file', () => {
  it('is the same for the same notes, in whatever order they were written', async () => {
    const pack = madeCase()
    const all = [
      change('n1', 1, { on: onPaper(), text: 'Ask', for: 'shared' }),
      change('n1', 2, { text: 'Ask again' }),
      change('n2', 1, { on: onPaper('cse-definition'), text: 'Raise', for: 'secretariat', kind: 'raise' }),
    ]
    const notes = await writeNotes(makeNotes(pack, all))
    expect(await writeNotes(makeNotes(pack, [...all, ...all].reverse()))).toEqual(notes)
    const read = await readNotes(notes, { file: 'y.sederunt-notes' })
    expect(read.from).toEqual({ person: 'rannoch', name: 'Elspeth Rannoch' })
    expect(read.annotations).toHaveLength(3)
    const locked = await writeNotes(makeNotes(pack, all), { passphrase })
    expect(await readNotes(locked, { file: 'y', passphrase })).toEqual(read)
  })
})
