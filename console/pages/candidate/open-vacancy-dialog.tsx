import { candidateTexts } from '../../candidates/sv';
import { useCommand } from '../../graphql/use-command';
import { useDraftFields } from '../../kept/use-draft-fields';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { useReadCase } from '../../parts/dialog/read-case';
import { DateField } from '../../parts/form/date-field';
import { NumberField } from '../../parts/form/number-field';
import { today } from '../../texts/days';
import { type CandidateFileFragment as CandidateFile, OpenVacancyDocument } from './candidate.generated';
import { readFile } from './read-file';
import { candidatePageTexts } from './sv';

const texts = candidatePageTexts.vacancies;

interface Place {
  readonly startsOn: string | undefined;
  readonly weekends: number | undefined;
}

/** Opens a place, which those who may see the candidate see at once. */
export function OpenVacancyDialog(props: { readonly file: CandidateFile; readonly onClose: () => void }) {
  const { file, onClose } = props;
  const read = useReadCase(readFile(file));
  const command = useCommand(OpenVacancyDocument);
  const { fields, change, draft } = useDraftFields<Place>(`ledig-plats/${file.id}`, () => ({
    startsOn: today(),
    weekends: file.weekendsPerMonth ?? undefined,
  }));
  const { startsOn, weekends } = fields;
  const open = async () => {
    if (startsOn === undefined) return;
    const version = command.versionOf(read);
    const input = { candidateId: file.id, version, startsOn, weekendsPerMonth: weekends ?? null };
    if ((await command.run({ input })) === null) return;
    draft.sent();
    onClose();
  };
  return (
    <ConfirmDialog
      title={texts.openDialog}
      consequence={
        <>
          <p>{texts.openWhat}</p>
          <p>{candidatePageTexts.sharing.current(candidateTexts.sharing[file.sharing])}</p>
        </>
      }
      action={texts.openAction}
      isBusy={command.isBusy}
      problem={command.problem}
      read={read}
      draft={draft}
      onConfirm={() => void open()}
      onClose={onClose}
    >
      <DateField
        label={texts.startsOn}
        error={startsOn === undefined ? texts.startsError : command.errorOf('input.startsOn')}
        value={startsOn}
        onChange={(day) => change({ startsOn: day })}
      />
      <NumberField
        label={texts.weekends}
        value={weekends}
        min={0}
        max={5}
        error={candidateTexts.weekendsError}
        onChange={(next) => change({ weekends: next })}
      />
    </ConfirmDialog>
  );
}
