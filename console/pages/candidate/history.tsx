import { candidateTexts } from '../../candidates/sv';
import { Timeline, type TimelineEntry, WhoRead } from '../../parts/domain/timeline';
import { useStaffNames } from '../../staff-names/use-staff-names';
import { formatList } from '../../texts/format';
import type { CandidateFileFragment as CandidateFile } from './candidate.generated';
import { factLabel } from './candidate-facts';
import styles from './candidate-page.module.css';
import { candidatePageTexts } from './sv';

const texts = candidatePageTexts.history;

/** Changes, checks and consents in one line of time, newest first. */
export function History({ file }: { readonly file: CandidateFile }) {
  const nameOf = useStaffNames(doersOf(file));
  const entries = entriesOf(file, nameOf);
  return (
    <section className={styles.part} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      {entries.length === 0 ? <p>{texts.none}</p> : <Timeline label={texts.label} entries={entries} />}
      <WhoRead />
    </section>
  );
}

function doersOf({ changes, checks, consents }: CandidateFile): readonly string[] {
  const recorded = [...(checks ?? []), ...(consents ?? [])].map(({ recordedBy }) => recordedBy);
  return [...(changes ?? []).map(({ changedBy }) => changedBy), ...recorded];
}

function entriesOf(
  { changes, checks, consents }: CandidateFile,
  nameOf: (sub: string) => string,
): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...(changes ?? []).map(({ act, fields, reason, changedBy, changedAt }, index) => ({
      key: `change-${index}`,
      at: changedAt,
      title: candidatePageTexts.acts[act],
      by: nameOf(changedBy),
      detail: (
        <>
          {fields.length > 0 && <p>{texts.changed(formatList(fields.map(factLabel)))}</p>}
          <p>{reason}</p>
        </>
      ),
    })),
    ...(checks ?? []).map(({ kind, passed, recordedBy, recordedAt }, index) => ({
      key: `check-${index}`,
      at: recordedAt,
      title: texts.check(candidateTexts.checks[kind]),
      by: nameOf(recordedBy),
      detail: passed === false ? candidatePageTexts.checks.failed : null,
    })),
    ...(consents ?? []).map(({ scope, recordedBy, recordedAt }, index) => ({
      key: `consent-${index}`,
      at: recordedAt,
      title: texts.consent(candidateTexts.sharing[scope].toLowerCase()),
      by: nameOf(recordedBy),
    })),
  ];
  return entries.sort((one, other) => other.at.localeCompare(one.at));
}
