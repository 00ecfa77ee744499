import { useState } from 'react';
import { candidateTexts } from '../../candidates/sv';
import { withDates } from '../../parts/domain/with-dates';
import { Button } from '../../parts/form/button';
import type { CandidateFileFragment as CandidateFile, SuitabilityCheckKind } from './candidate.generated';
import styles from './candidate-page.module.css';
import { CheckDialog } from './check-dialog';
import { candidatePageTexts } from './sv';

const texts = candidatePageTexts.checks;
const OF_PERSONS: readonly SuitabilityCheckKind[] = [
  'POLICE_REGISTER',
  'SOCIAL_REGISTER',
  'REFERENCE',
  'INTERVIEW',
];
const REFERENCES = 2;

/** The checks that a kind needs: what is done, what is missing, and where it is recorded. */
export function Checks({ file }: { readonly file: CandidateFile }) {
  const [recording, setRecording] = useState<SuitabilityCheckKind | null>(null);
  const isFamily = file.kind === 'KONTAKTFAMILJ' || file.kind === 'KORTTIDSFAMILJ';
  const kinds = isFamily ? [...OF_PERSONS, 'HOME_VISIT' as const] : OF_PERSONS;
  const isOver = file.status === 'REJECTED' || file.status === 'ENDED';
  return (
    <section className={styles.part} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p className={styles.soft}>{texts.lead}</p>
      <table className={styles.table}>
        <caption className="visually-hidden">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.kind}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.latest}</th>
            <th scope="col">{candidatePageTexts.vacancies.acts}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind} data-check={kind}>
              <th scope="row">{candidateTexts.checks[kind]}</th>
              <td data-title={texts.state}>
                <State file={file} kind={kind} />
              </td>
              <td data-title={texts.latest}>
                <div>
                  <Latest file={file} kind={kind} />
                </div>
              </td>
              <td>
                {!isOver && (
                  <Button
                    label={texts.recordOf(candidateTexts.checks[kind])}
                    onPress={() => setRecording(kind)}
                  >
                    {texts.record}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {recording && <CheckDialog file={file} kind={recording} onClose={() => setRecording(null)} />}
    </section>
  );
}

interface CheckProps {
  readonly file: CandidateFile;
  readonly kind: SuitabilityCheckKind;
}

function State({ file: { missingChecks, checks }, kind }: CheckProps) {
  if (!missingChecks.includes(kind)) return <span className={styles.good}>{texts.ok}</span>;
  const done = (checks ?? []).filter((check) => check.kind === kind && check.passed === true).length;
  const isUnderWay = kind === 'REFERENCE' && done > 0 && done < REFERENCES;
  return <span className={styles.bad}>{isUnderWay ? texts.okOf(done, REFERENCES) : texts.missing}</span>;
}

function Latest({ file: { checks }, kind }: CheckProps) {
  const latest = (checks ?? []).find((check) => check.kind === kind);
  if (latest === undefined) return <>{texts.never}</>;
  const parts = [
    latest.performedOn,
    ...(latest.passed === false ? [texts.failed] : []),
    ...(latest.validUntil ? [texts.until(latest.validUntil)] : []),
  ];
  return <>{withDates(parts.join(', '))}</>;
}
