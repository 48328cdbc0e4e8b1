import type { ProgrammePage } from '../../../shared/api.ts'
import { messageFor } from '../../../shared/error-messages.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import './warnings.css'

/** What somebody who works on the programme should know first: that another has it, that its backup failed. */
export const Warnings = ({ programme }: { programme: ProgrammePage['programme'] }) => {
  const { name, heldBy, backupProblem } = programme
  return (
    <>
      {heldBy && (
        <Warning icon="lock" message={messageFor({ code: 'in-use', details: { file: name, ...heldBy } })} />
      )}
      {backupProblem && (
        <Warning
          icon="warning"
          message={{
            ...messageFor(backupProblem),
            what: 'The day’s backup could not be made. The changes themselves are saved.',
          }}
        />
      )}
    </>
  )
}

const Warning = ({
  icon,
  message: { title, what },
}: {
  icon: IconName
  message: { title: string; what?: string }
}) => (
  <p className="warning" role="status">
    <Icon name={icon} />
    <span>
      {title}. {what}
    </span>
  </p>
)
