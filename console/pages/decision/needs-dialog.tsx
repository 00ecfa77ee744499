import { useState } from 'react';
import { RequestDecisionPlacementDocument } from '../../decisions/decisions.generated';
import { readDecision } from '../../decisions/read-decision';
import { decisionsTexts } from '../../decisions/sv';
import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { useSession } from '../../session/session-context';
import { today } from '../../texts/days';
import type { ActProps } from './decision-acts';
import { KINDS_OF, type NeedsDraft, NeedsFields } from './needs-fields';

const texts = decisionsTexts.request;
const FIELDS = [
  'kind',
  'ageFrom',
  'ageTo',
  'languages',
  'requiredLanguages',
  'interests',
  'startsOn',
  'weekendsPerMonth',
].map((field) => `input.needs.${field}`);

/** Asks the resursteam for somebody, in neutral facts. What the hub refuses is said at its field. */
export function NeedsDialog({ decision, onClose }: ActProps) {
  const { id, intervention, programArea } = decision;
  const homeDistrict = useSession().district ?? '';
  const { fields, change, draft } = useDraftFields<NeedsDraft>(
    `begar-placering/${id}`,
    () => ({
      kind: KINDS_OF[intervention][0]!,
      startsOn: today(),
      languages: [],
      requiredLanguages: [],
      interests: [],
      noPets: false,
      stepFree: false,
      smokeFree: false,
    }),
    [id],
  );
  const [isTried, setTried] = useState(false);
  const read = useReadCase(readDecision(decision));
  const command = useCommand(RequestDecisionPlacementDocument, texts.done, FIELDS);
  const { ageFrom, ageTo } = fields;
  const isWhole = ageFrom !== undefined && ageTo !== undefined;
  const run = async () => {
    setTried(true);
    if (!isWhole) return;
    const needs = { ...fields, ageFrom, ageTo, intervention, programArea, homeDistrict };
    const input = { decisionId: id, decisionVersion: command.versionOf(read), needs };
    if (!(await command.run({ input }))) return;
    draft.sent();
    onClose();
  };
  const missing = isTried && !isWhole ? { text: texts.missing, reference: null } : null;
  return (
    <ConfirmDialog
      title={texts.open}
      consequence={texts.consequence}
      action={texts.action}
      isBusy={command.isBusy}
      problem={missing ?? command.problem}
      read={read}
      onConfirm={() => void run()}
      draft={draft}
      onClose={onClose}
    >
      <NeedsFields
        intervention={intervention}
        draft={fields}
        errorOf={(field) => command.errorOf(`input.needs.${field}`)}
        onChange={change}
      />
    </ConfirmDialog>
  );
}
