import type { StyleLook, TemplateFacts } from '../../../shared/api/house-style.ts'
import type { HouseRole, RoleMap } from '../../../shared/house-style.ts'
import { labelRoom, lookStyle } from './look-style.ts'

const Line = ({ look, children }: { look: StyleLook; children: string }) => (
  <p style={lookStyle(look)}>{children}</p>
)

interface LabelledProps {
  look: StyleLook
  label: string
  /** Where its text stands, in points, where its style does not say. */
  at: number
  children: string
}

const Labelled = ({ look, label, at, children }: LabelledProps) => {
  const room = labelRoom(look, at)
  return (
    <p className="house-labelled" style={{ ...lookStyle(look), paddingLeft: room.left }}>
      <span className="house-label" style={{ width: room.label }}>
        {label}
      </span>
      <span>{children}</span>
    </p>
  )
}

/** A page with a little of everything, in the looks that were chosen. */
export const StylePreview = ({ facts, roles }: { facts: TemplateFacts; roles: RoleMap }) => {
  const byId = new Map(facts.styles.map(({ id, look }) => [id, look]))
  const of = (role: HouseRole): StyleLook => byId.get(roles[role] ?? '') ?? facts.added[role]
  return (
    <figure className="house-preview">
      <figcaption className="field-hint">
        How it will look, roughly: Word draws the page, with the fonts that it has.
      </figcaption>
      <div className="house-sheet">
        <p
          style={{
            ...lookStyle(of('marking')),
            fontWeight: 700,
            textAlign: 'center',
            textTransform: 'uppercase',
          }}
        >
          Official
        </p>
        <div className="house-letterhead">
          {facts.pictures.map((src) => (
            <img key={src} src={src} alt="" />
          ))}
          {facts.headerWords !== '' && <span>{facts.headerWords}</span>}
        </div>
        <Line look={of('title')}>Title of the paper</Line>
        <Line look={of('subtitle')}>For the board of 4 November 2016</Line>
        <Line look={of('heading1')}>Heading 1</Line>
        <Labelled look={of('numbered')} label="1." at={28.35}>
          A numbered paragraph, as long as they are in papers, so that its second line is seen too.
        </Labelled>
        <Labelled look={of('bullet1')} label="•" at={56.7}>
          a bullet within it
        </Labelled>
        <Labelled look={of('continuation')} label="" at={28.35}>
          And it goes on.
        </Labelled>
        <Line look={of('heading2')}>Heading 2</Line>
        <Labelled look={of('numbered')} label="2." at={28.35}>
          Another one, with letters:
        </Labelled>
        <Labelled look={of('lettered1')} label="(a)" at={56.7}>
          the first of them.
        </Labelled>
        <Line look={of('quotation')}>Words of somebody else.</Line>
        <table className="house-table">
          <thead>
            <tr>
              {['Number', 'Action'].map((words) => (
                <th key={words} scope="col">
                  <Line look={of('tableHeading')}>{words}</Line>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {['3/2', 'Send the draft round'].map((words) => (
                <td key={words}>
                  <Line look={of('tableText')}>{words}</Line>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
        <div className="house-foot">
          <Line look={of('footer')}>EAG(16)07</Line>
          <Line look={of('footer')}>Page 1 of 12</Line>
        </div>
      </div>
    </figure>
  )
}
