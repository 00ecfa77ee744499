import { readRequest } from '../brokering/read-brokering';
import { useCommand } from '../graphql/use-command';
import { useDraftFields } from '../kept/use-draft-fields';
import { ConfirmDialog } from '../parts/dialog/confirm-dialog';
import { useReadCase } from '../parts/dialog/read-case';
import { withDates } from '../parts/domain/with-dates';
import { Select } from '../parts/form/select';
import { candidateName } from '../request-case/candidate-name';
import { ProposeCandidateDocument } from '../request-case/request.generated';
import styles from '../request-case/request-page.module.css';
import { requestTexts } from '../request-case/sv';
import type { RequestCase } from '../request-case/use-request-case';
import { formatMoment } from '../texts/format';
import { sv } from '../texts/sv';
import type { CaseMatch } from './use-matches';

const texts = requestTexts.propose;
const DAY_HOURS = 24;
const HOUR_MS = 3_600_000;
const CHOICES = [1, 2, 3, 5, 7, 10, 14];
const USUAL_HOURS = 72;

export interface ProposeDialogProps {
  readonly request: RequestCase;
  readonly match: CaseMatch;
  /** It is not to be had any more: nothing of it is said. */
  readonly isGone: boolean;
  readonly onClose: () => void;
}

/** Holds a place and proposes it: says until when, who is told and how it may end. */
export function ProposeDialog({ request, match, isGone, onClose }: ProposeDialogProps) {
  const { mostHoldHours, district } = request;
  const form = `foresla/${request.id}/${match.vacancy.id}`;
  const { fields, change, draft } = useDraftFields(form, () => ({
    hours: Math.min(USUAL_HOURS, mostHoldHours),
  }));
  const { hours } = fields;
  const read = useReadCase(readRequest(request));
  const command = useCommand(ProposeCandidateDocument, texts.done);
  const name = isGone ? sv.table.gone.toLowerCase() : candidateName(match.candidate);
  const send = async () => {
    const version = command.versionOf(read);
    const input = { requestId: request.id, version, vacancyId: match.vacancy.id, holdHours: hours };
    if ((await command.run({ input })) === null) return;
    draft.sent();
    onClose();
  };
  const until = new Date(Date.now() + hours * HOUR_MS);
  return (
    <ConfirmDialog
      title={texts.title(name)}
      consequence={
        <div className={styles.consequence}>
          <p>{withDates(texts.held(formatMoment(until)))}</p>
          <p>{texts.told(match.candidate.district.name, district.name)}</p>
          <p>{texts.ends}</p>
        </div>
      }
      action={texts.action}
      isBusy={command.isBusy}
      problem={command.problem}
      read={read}
      draft={draft}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <Select
        label={texts.hours}
        options={holdChoices(mostHoldHours)}
        value={String(hours)}
        onChange={(value) => value && change({ hours: Number(value) })}
      />
    </ConfirmDialog>
  );
}

function holdChoices(most: number) {
  const allowed = CHOICES.filter((days) => days * DAY_HOURS <= most);
  return allowed.map((days) => ({ value: String(days * DAY_HOURS), label: texts.days(days) }));
}
