import { useState } from 'react';
import { useClient } from 'urql';
import { type Problem, problemOf } from '../../graphql/problem';
import { Dialog } from '../../parts/dialog/dialog';
import { Button } from '../../parts/form/button';
import { FormProblem } from '../../parts/form/form-problem';
import { TextField } from '../../parts/form/text-field';
import { purposeSays } from '../../purpose/purpose-dialog';
import { sv } from '../../texts/sv';
import { LogSubjectsDocument, type LogSubjectsQuery } from './access-log.generated';
import styles from './find-person-dialog.module.css';
import { accessLogTexts } from './sv';

const texts = accessLogTexts.find;
/** As many as the hub gives at a time. */
const MOST = 20;

export type LogSubject = NonNullable<LogSubjectsQuery['accessLogSubjects']>[number];

export interface FindPersonDialogProps {
  readonly district: string;
  /** As it was written in the filter. */
  readonly name: string;
  readonly onFind: (subject: LogSubject) => void;
  readonly onClose: () => void;
}

/** Finds whose reads one looks for by name; the search itself is in the log, with why. */
export function FindPersonDialog({ district, name: sought, onFind, onClose }: FindPersonDialogProps) {
  const client = useClient();
  const [name, setName] = useState(sought);
  const [purpose, setPurpose] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [found, setFound] = useState<readonly LogSubject[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const find = async () => {
    setTried(true);
    if (!purposeSays(purpose)) return;
    setBusy(true);
    const variables = { district, name: name.trim(), purpose: purpose.trim() };
    const { data, error } = await client
      .query(LogSubjectsDocument, variables, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    setProblem(error ? problemOf(error) : null);
    setFound(data?.accessLogSubjects ?? null);
  };
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void find();
        }}
      >
        <p>{texts.lead}</p>
        <TextField label={texts.name} value={name} onChange={setName} isRequired />
        <TextField
          label={texts.purpose}
          hint={texts.purposeHint}
          error={isTried && !purposeSays(purpose) ? sv.purpose.wordsError : null}
          value={purpose}
          onChange={setPurpose}
          isRequired
        />
        <FormProblem problem={problem} />
        <Button isSubmit isBusy={isBusy} look="primary">
          {texts.action}
        </Button>
      </form>
      <div role="status">
        {found?.length === 0 && <p>{texts.none}</p>}
        {found && found.length > 0 && (
          <p>{(found.length < MOST ? texts.found : texts.foundFirst)(found.length)}</p>
        )}
      </div>
      {found && found.length > 0 && (
        <ul className={styles.found}>
          {found.map((subject) => (
            <li key={subject.id}>
              <Button onPress={() => onFind(subject)}>
                {texts.choose(subject.name, sv.kinds[subject.kind], subject.area)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
