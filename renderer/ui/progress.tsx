import { ProgressBar } from 'react-aria-components/ProgressBar'
import './progress.css'

/** How far something long has come; `value` of `total` steps, both null before they are known. */
export const Progress = ({
  label,
  value,
  total,
}: {
  label: string
  value: number | null
  total: number | null
}) => {
  const known = value !== null && total !== null && total > 0
  const share = known ? Math.min(value, total) / total : 0
  return (
    <ProgressBar aria-label={label} className="progress" isIndeterminate={!known} value={share} maxValue={1}>
      <div className="progress-track">
        <div
          className={known ? 'progress-done' : 'progress-unknown'}
          style={known ? { width: `${share * 100}%` } : {}}
        />
      </div>
    </ProgressBar>
  )
}
