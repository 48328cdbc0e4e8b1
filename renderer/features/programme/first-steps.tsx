import { places } from '../../places.ts'
import { Card } from '../../ui/card.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Row, Rows } from '../../ui/rows.tsx'

/** A programme with nothing in it yet: what comes first, each a step that can be taken now. */
export const FirstSteps = ({ programme }: { programme: string }) => {
  const steps: { icon: IconName; title: string; under: string; href: string }[] = [
    {
      icon: 'people',
      title: 'Make a group',
      under: 'Who meets, how their papers and actions are numbered, how many days’ notice they have',
      href: places.register(programme, 'groups'),
    },
    {
      icon: 'update',
      title: 'Write down who is who',
      under: 'Type them, or paste a list from a spreadsheet',
      href: places.register(programme, 'people'),
    },
    {
      icon: 'workstream',
      title: 'Name the workstreams',
      under: 'What the programme does, under the headings that its reports print',
      href: places.workstreams(programme),
    },
    {
      icon: 'meeting',
      title: 'Plan a meeting',
      under: 'Its agenda, papers, pack and minutes follow from it',
      href: places.meetings(programme),
    },
  ]
  return (
    <Card title="Where to begin">
      <Rows label="Where to begin">
        {steps.map(({ icon, title, under, href }) => (
          <Row key={href} start={<Icon name={icon} />} title={title} under={under} href={href} />
        ))}
      </Rows>
    </Card>
  )
}
