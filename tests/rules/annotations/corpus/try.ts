import { readProgramme } from '../../../../electron/interchange/read-programme.ts'
import { sampleProgramme } from '../../../../electron/sample/programme.ts'
import { subjectText } from '../../../../shared/rules/annotations/subject-text.ts'
import { judgeCase } from './judge-case.ts'
import { idWays, makeCase } from './make-case.ts'

const programme = readProgramme(JSON.stringify(sampleProgramme))
const papers = programme.papers.flatMap(({ id }) => {
  const t = subjectText(programme, { paper: id })
  return t && t.length > 8 ? [t] : []
})
const n = Number(process.argv[2] ?? 300),
  show = Number(process.argv[3] ?? 3),
  base = Number(process.argv[4] ?? 0)
for (const ids of idWays)
  for (const withWas of [true, false]) {
    let [toCarry, carried, all] = [0, 0, 0]
    const wrong: string[] = [],
      missed: string[] = [],
      misnamed: string[] = []
    for (let s = base; s < base + n; s++) {
      const v = judgeCase(makeCase(s, ids, papers), withWas)
      toCarry += v.toCarry
      carried += v.carried
      all += v.all
      wrong.push(...v.wrong)
      missed.push(...v.missed)
      misnamed.push(...v.misnamed)
    }
    console.log(
      ids,
      withWas ? 'was' : 'alone',
      `wrong ${wrong.length} misnamed ${misnamed.length} missed ${missed.length} carried ${carried}/${toCarry} ${((100 * carried) / toCarry).toFixed(1)}% of ${all}`,
    )
    for (const w of wrong.slice(0, show)) console.log('  WRONG', w)
    for (const w of misnamed.slice(0, show)) console.log('  MISNAMED', w)
    for (const w of missed.slice(0, show)) console.log('  MISSED', w)
  }
