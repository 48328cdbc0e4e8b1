import { type INumberingOptions, LevelFormat } from 'docx'
import { twipsPerCm } from './page.ts'
import { longNumberRoom } from './shell-lists.ts'

type Format = (typeof LevelFormat)[keyof typeof LevelFormat]

/** Where text begins after a number that a centimetre cannot hold, as `1000.`; without it, at the next centimetre. */
const longNumber = twipsPerCm + longNumberRoom

/** A level whose text stands at `cm`, its label hung one centimetre before. */
const level = (index: number, format: Format, label: string, cm: number, style?: string) => ({
  level: index,
  format,
  text: label,
  start: 1,
  alignment: 'left' as const,
  style: {
    paragraph: {
      indent: { left: cm * twipsPerCm, hanging: twipsPerCm },
      ...(index === 0 && cm === 1 ? { leftTabStop: longNumber } : {}),
    },
    ...(style === undefined ? {} : { style }),
  },
})

/** The prototypes of the lists, which `numbering.ts` stamps once for each independent list: lists that share one would share its count. */
export const shellNumbering: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: [
        level(0, LevelFormat.BULLET, '\u2022', 2, 'ListBullet'),
        level(1, LevelFormat.BULLET, '\u2013', 3, 'ListBullet2'),
        level(2, LevelFormat.BULLET, '\u25e6', 4, 'ListBullet3'),
      ],
    },
    {
      reference: 'paragraphs',
      levels: [
        level(0, LevelFormat.DECIMAL, '%1.', 1),
        level(1, LevelFormat.LOWER_LETTER, '(%2)', 2),
        level(2, LevelFormat.LOWER_ROMAN, '(%3)', 3),
      ],
    },
    { reference: 'fixed', levels: [level(0, LevelFormat.DECIMAL, 'LABEL', 1)] },
  ],
}
