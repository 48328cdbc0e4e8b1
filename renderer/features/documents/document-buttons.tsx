import { Button as AriaButton } from 'react-aria-components/Button'
import { Link as AriaLink } from 'react-aria-components/Link'
import type { DocumentOffer } from '../../../shared/api.ts'
import { api } from '../../api/api.ts'
import { places } from '../../places.ts'
import { Icon } from '../../ui/icon.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { startJob } from '../jobs/tray.ts'
import './document-buttons.css'

/** A button for each document on offer: its words make it in Word, the eye beside them shows it first. */
export const DocumentButtons = ({ programme, offers }: { programme: string; offers: DocumentOffer[] }) => (
  <div className="document-buttons">
    {offers.map((offer) => (
      <DocumentButton key={offer.label} programme={programme} offer={offer} />
    ))}
  </div>
)

const DocumentButton = ({ programme, offer }: { programme: string; offer: DocumentOffer }) => (
  <span className="document-button">
    <AriaButton
      className="button document-make"
      onPress={() => startJob(() => api.makeDocument(programme, offer.request))}
    >
      <Icon name="paper" size={16} />
      {offer.label}
      <span className="document-kind">as Word</span>
    </AriaButton>
    <Tooltip words={`Look at the ${offer.label.toLowerCase()} first`}>
      <AriaLink
        className="button document-look"
        href={places.document(programme, offer.request)}
        aria-label={`Look at the ${offer.label.toLowerCase()} first`}
      >
        <Icon name="eye" size={16} />
      </AriaLink>
    </Tooltip>
  </span>
)
