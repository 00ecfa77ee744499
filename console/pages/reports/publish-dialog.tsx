import { useState } from 'react';
import { useCommand } from '../../graphql/use-command';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import type { Quarter } from '../../parts/quarter/quarter';
import { useTellWork } from '../../work/work-live';
import { PublishQuarterDocument } from './reports.generated';
import styles from './reports.module.css';
import { reportsTexts } from './sv';

const texts = reportsTexts.publish;

/** Freezes the quarter's figures. Districts that do not answer are left out only when one says so. */
export function PublishDialog(props: { readonly chosen: Quarter; readonly onClose: () => void }) {
  const { chosen, onClose } = props;
  const [allowMissing, setAllowMissing] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const tellWork = useTellWork();
  const command = useCommand(PublishQuarterDocument, texts.done);
  if (command.problem?.details['reason'] === 'DISTRICTS_MISSING' && !isMissing) setMissing(true);
  const run = async () => {
    if (!(await command.run({ ...chosen, allowMissing }))) return;
    tellWork('reporting');
    onClose();
  };
  return (
    <ConfirmDialog
      title={texts.title(reportsTexts.quarterOf(chosen.year, chosen.quarter))}
      consequence={texts.consequence}
      action={texts.action}
      isBusy={command.isBusy}
      problem={command.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      {isMissing && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={allowMissing}
            onChange={(event) => setAllowMissing(event.target.checked)}
          />
          {texts.allowMissing}
        </label>
      )}
    </ConfirmDialog>
  );
}
