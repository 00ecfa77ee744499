import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import styles from '../../decisions/decision.module.css';
import {
  CorrectRecordedDecisionDocument,
  DecisionDocument,
  type WholeDecisionFragment as WholeDecision,
} from '../../decisions/decisions.generated';
import { decisionsTexts } from '../../decisions/sv';
import { isVersionConflict } from '../../graphql/problem';
import { useCommand } from '../../graphql/use-command';
import { useDraftState } from '../../kept/use-draft-state';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { ConflictDialog } from '../../parts/dialog/conflict-dialog';
import { DateField } from '../../parts/form/date-field';
import { TextField } from '../../parts/form/text-field';
import type { ActProps } from './decision-acts';

const texts = decisionsTexts.acts.correct;
const NO_VALUE = decisionsTexts.events.none;

type Key = keyof typeof texts.fields;
type Values = Readonly<Record<Key, string | null>>;
const KEYS = Object.keys(texts.fields) as readonly Key[];
const FIELDS = ['reason', ...KEYS].map((key) => `input.${key}`);
const DAYS = ['decidedOn', 'validUntil', 'interruptedOn', 'executedOn', 'closedOn'] as const;

const valuesOf = (decision: WholeDecision): Values =>
  Object.fromEntries(KEYS.map((key) => [key, decision[key] ?? null])) as Values;

/** Only what is to be otherwise: what somebody else corrects meanwhile is not written over. */
interface Correction {
  readonly changes: Partial<Values>;
  readonly reason: string;
}

const NO_CORRECTION: Correction = { changes: {}, reason: '' };

/** Days or a reference that were recorded wrongly. What somebody else has changed meanwhile is shown beside one's own. */
export function CorrectDialog({ decision, onClose }: ActProps) {
  const client = useClient();
  const [base, setBase] = useState(decision);
  const [theirs, setTheirs] = useState<WholeDecision | null>(null);
  const [{ changes, reason }, setCorrection, kept] = useDraftState<Correction>(
    `ratta/${decision.id}`,
    NO_CORRECTION,
    [decision.id],
  );
  const values: Values = { ...valuesOf(decision), ...changes };
  const change = (changed: Partial<Values>) =>
    setCorrection((former) => ({ ...former, changes: { ...former.changes, ...changed } }));
  const command = useCommand(CorrectRecordedDecisionDocument, texts.done, FIELDS);
  const changed = KEYS.filter((key) => values[key] !== valuesOf(base)[key]);
  const correct = async (version: number, keys: readonly Key[]) => {
    const input = Object.fromEntries(keys.map((key) => [key, values[key]]));
    if (await command.run({ input: { decisionId: decision.id, reason, version, ...input } })) {
      kept.sent();
      onClose();
    }
  };
  const isConflict = isVersionConflict(command.problem);
  useEffect(() => {
    if (!isConflict) return;
    const context = { requestPolicy: 'network-only' } as const;
    const read = async () => {
      const { data } = await client.query(DecisionDocument, { id: decision.id }, context).toPromise();
      if (data?.decision) setTheirs(data.decision);
    };
    void read();
  }, [client, decision.id, isConflict]);
  if (isConflict && theirs !== null)
    return (
      <ConflictDialog
        fields={changed.map((key) => ({
          key,
          label: texts.fields[key],
          theirs: valuesOf(theirs)[key] ?? NO_VALUE,
          yours: values[key] ?? NO_VALUE,
        }))}
        onSave={(yours) => {
          const keys = changed.filter((key) => yours.includes(key));
          setBase(theirs);
          if (keys.length === 0) onClose();
          else void correct(theirs.version, keys);
        }}
        onKeep={onClose}
      />
    );
  return (
    <ConfirmDialog
      title={texts.open}
      consequence={texts.consequence}
      action={texts.action}
      isBusy={command.isBusy || isConflict}
      problem={command.problem}
      onConfirm={() => void correct(base.version, changed)}
      draft={kept}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <TextField
          label={texts.fields.caseReference}
          value={values.caseReference ?? ''}
          error={command.errorOf('input.caseReference')}
          onChange={(caseReference) => change({ caseReference })}
        />
        {DAYS.filter((key) => decision[key]).map((key) => (
          <DateField
            key={key}
            label={texts.fields[key]}
            value={values[key] ?? undefined}
            error={command.errorOf(`input.${key}`)}
            onChange={(day) => change({ [key]: day ?? null })}
          />
        ))}
      </div>
      <TextField
        label={texts.reason}
        value={reason}
        error={command.errorOf('input.reason')}
        onChange={(next) => setCorrection((former) => ({ ...former, reason: next }))}
        isLong
        isRequired
      />
    </ConfirmDialog>
  );
}
