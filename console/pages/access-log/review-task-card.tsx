import { Timeline } from '../../parts/domain/timeline';
import { withDates } from '../../parts/domain/with-dates';
import { Button } from '../../parts/form/button';
import { useStaffNames } from '../../staff-names/use-staff-names';
import { shortReference } from '../../work/short-reference';
import type { ReviewTaskFragment as ReviewTask } from './access-log.generated';
import { actionOf, purposesOf, wordsOf } from './log-labels';
import styles from './review-tasks.module.css';
import { accessLogTexts } from './sv';

const texts = accessLogTexts.tasks;

/** Reads that are worth a look together: why, whose, when, and each of them on demand. */
export function ReviewTaskCard({
  task,
  onReview,
}: {
  readonly task: ReviewTask;
  readonly onReview: () => void;
}) {
  const { reason, actor, on, explanation, entryCount } = task;
  const entries = task.entries ?? [];
  const nameOf = useStaffNames([actor, ...entries.map((entry) => entry.actor)]);
  const title = [texts.reasons[reason], actor && nameOf(actor), on].filter(Boolean).join(', ');
  return (
    <article className={styles.task}>
      <div>
        <h2>{withDates(title)}</h2>
        <p>{withDates(explanation)}</p>
      </div>
      {entries.length === 0 ? (
        <p>{texts.noEntries}</p>
      ) : (
        <>
          <details>
            <summary>{texts.showEntries(entries.length)}</summary>
            {entries.length < entryCount && <p>{texts.firstOf(entries.length, entryCount)}</p>}
            <Timeline
              label={title}
              entries={entries.map((entry) => ({
                key: entry.id,
                at: entry.at,
                title: texts.read(actionOf(entry), shortReference(entry.subject)),
                by: nameOf(entry.actor),
                detail: [purposesOf(entry), wordsOf(entry)].filter(Boolean).join(': '),
              }))}
            />
          </details>
          <div>
            <Button look="primary" label={`${texts.review}: ${title}`} onPress={onReview}>
              {texts.review}
            </Button>
          </div>
        </>
      )}
    </article>
  );
}
