import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { printMoment } from '../../../shared/print-moment.ts'
import { saveResponse } from '../../api/save-file.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { inBytes } from '../../words.ts'
import {
  chooseStyles,
  houseStyleQuery,
  type Owner,
  takeAway,
  takeTemplate,
  templateFile,
} from './house-style-query.ts'
import { RoleTable } from './role-table.tsx'
import { StylePreview } from './style-preview.tsx'
import './house-style.css'

/** The Word template that the documents of a group, or of the programme, take their look from. */
export const HouseStyle = ({ isReadOnly, ...owner }: Owner & { isReadOnly: boolean }) => {
  const { style, inherited } = useSuspenseQuery(houseStyleQuery(owner)).data
  const [busy, setBusy] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const doing = async (what: string, work: () => Promise<void>): Promise<void> => {
    setBusy(what)
    try {
      await work()
    } catch (error) {
      toast({ tone: 'late', ...wordsFor(error) })
    } finally {
      setBusy(null)
    }
  }
  const choose = (words: string, look: 'plain' | 'go') => (
    <FileTrigger
      acceptedFileTypes={['.docx', '.dotx', '.docm', '.dotm']}
      onSelect={(files) => {
        const [file] = files ?? []
        if (file) void doing(`Reading ${file.name}…`, () => takeTemplate(owner, file))
      }}
    >
      <Button icon="upload" look={look} isDisabled={isReadOnly || busy !== null}>
        {words}
      </Button>
    </FileTrigger>
  )
  return (
    <Card title="House style" padded>
      <div className="house" aria-busy={busy !== null}>
        {style ? (
          <>
            <div className="house-head">
              <p>
                <strong>{style.name}</strong>{' '}
                <small>
                  {inBytes(style.bytes)}, since {printMoment(style.at)}
                </small>
              </p>
              <div className="house-buttons">
                <Button
                  icon="save"
                  look="quiet"
                  onPress={() =>
                    doing('', async () => {
                      await saveResponse(await templateFile(owner), style.name)
                    })
                  }
                >
                  Save a copy
                </Button>
                {choose('Replace', 'plain')}
                <Button isDisabled={isReadOnly || busy !== null} onPress={() => setAsking(true)}>
                  Take away
                </Button>
              </div>
            </div>
            {style.facts.remarks.length > 0 && (
              <details className="house-remarks">
                <summary>What of it is different in documents ({style.facts.remarks.length})</summary>
                <ul>
                  {style.facts.remarks.map((remark) => (
                    <li key={remark}>{remark}</li>
                  ))}
                </ul>
              </details>
            )}
            <div className="house-both">
              <RoleTable
                facts={style.facts}
                roles={style.roles}
                isDisabled={isReadOnly || busy !== null}
                onChoose={(roles) => doing('', () => chooseStyles(owner, roles))}
              />
              <StylePreview facts={style.facts} roles={style.roles} />
            </div>
          </>
        ) : (
          <div className="house-head">
            <p>
              {inherited === null
                ? 'Documents have Sederunt’s own look. A Word template gives them yours: its styles, fonts, logo and page.'
                : `Documents take the programme’s template, ${inherited}. The group can have one of its own.`}
            </p>
            {choose('Choose a Word template', 'plain')}
          </div>
        )}
        <p className="house-busy" role="status">
          {busy}
        </p>
      </div>
      <Dialog
        title={`Take ${style?.name ?? 'it'} away?`}
        kind="alert"
        open={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button look="quiet" autoFocus onPress={() => setAsking(false)}>
              Leave it
            </Button>
            <Button
              look="danger"
              onPress={() => {
                setAsking(false)
                void doing('', () => takeAway(owner))
              }}
            >
              Take away
            </Button>
          </>
        }
      >
        <p>
          Documents that are made from now on have another look. Undo does not bring it back: save a copy
          first.
        </p>
      </Dialog>
    </Card>
  )
}
