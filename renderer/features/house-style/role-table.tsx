import type { TemplateFacts } from '../../../shared/api/house-style.ts'
import { type HouseRole, kindOfRole, type RoleMap, roleNames } from '../../../shared/house-style.ts'
import { roleGroups } from './role-groups.ts'

interface RoleTableProps {
  facts: TemplateFacts
  roles: RoleMap
  isDisabled: boolean
  onChoose: (roles: RoleMap) => void
}

/** Which style of the template each role takes, why it was guessed, and a choice of the others. */
export const RoleTable = ({ facts, roles, isDisabled, onChoose }: RoleTableProps) => {
  const styles = facts.styles.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
  const guesses = new Map(facts.guesses.map((guess) => [guess.role, guess]))
  const why = (role: HouseRole): string => {
    const guess = guesses.get(role)
    if ((roles[role] ?? null) !== (guess?.style ?? null)) return 'Chosen by you.'
    return guess?.confidence === 'likely' ? `A guess. ${guess.reason}` : (guess?.reason ?? '')
  }
  return (
    <div className="house-roles">
      {roleGroups.map(({ title, roles: listed }) => (
        <section key={title} aria-label={title}>
          <h3 className="legend">{title}</h3>
          {listed.map((role) => (
            <div key={role} className="house-role" data-guess={guesses.get(role)?.confidence}>
              <label htmlFor={`house-${role}`}>{roleNames[role]}</label>
              <select
                id={`house-${role}`}
                className="field-input"
                value={roles[role] ?? ''}
                disabled={isDisabled}
                aria-describedby={`house-${role}-why`}
                onChange={({ target }) => onChoose({ [role]: target.value === '' ? null : target.value })}
              >
                <option value="">Sederunt’s own</option>
                {styles
                  .filter(({ kind }) => kind === kindOfRole(role))
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </select>
              <p id={`house-${role}-why`} className="field-hint">
                {why(role)}
              </p>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
