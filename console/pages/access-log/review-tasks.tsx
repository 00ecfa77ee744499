import { useState } from 'react';
import { type TypedDocumentNode, useQuery } from 'urql';
import { problemOf } from '../../graphql/problem';
import { Loading } from '../../parts/states/loading';
import { ErrorState, NothingThere } from '../../parts/states/state-texts';
import {
  BrokeringReviewTasksDocument,
  DistrictReviewTasksDocument,
  type DistrictReviewTasksQuery,
  type DistrictReviewTasksQueryVariables,
  type ReviewTaskFragment as ReviewTask,
} from './access-log.generated';
import type { LogSource } from './access-log-search';
import { ReviewDialog } from './review-dialog';
import { ReviewTaskCard } from './review-task-card';
import styles from './review-tasks.module.css';
import { accessLogTexts } from './sv';

const texts = accessLogTexts.tasks;
const DOCUMENTS: Readonly<
  Record<LogSource, TypedDocumentNode<DistrictReviewTasksQuery, DistrictReviewTasksQueryVariables>>
> = { stadsdel: DistrictReviewTasksDocument, formedling: BrokeringReviewTasksDocument };

/** Reads worth a look, each with why, and what one makes of them. */
export function ReviewTasks({ district, source }: { readonly district: string; readonly source: LogSource }) {
  const [{ data, error, fetching }, execute] = useQuery({
    query: DOCUMENTS[source],
    variables: { district },
  });
  const [reviewed, setReviewed] = useState<ReviewTask | null>(null);
  const refresh = () => execute({ requestPolicy: 'network-only' });
  const tasks = data?.tasks;
  if (!tasks && error) return <ErrorState problem={problemOf(error)} onRetry={refresh} />;
  if (!tasks) return fetching ? <Loading shape="lines" /> : null;
  if (tasks.length === 0) return <NothingThere title={texts.empty} next={texts.emptyNext} missing={[]} />;
  return (
    <>
      <p>{texts.lead}</p>
      <ol className={styles.tasks}>
        {tasks.map((task) => (
          <li key={`${task.reason} ${task.actor} ${task.on}`}>
            <ReviewTaskCard task={task} onReview={() => setReviewed(task)} />
          </li>
        ))}
      </ol>
      {reviewed && (
        <ReviewDialog
          district={district}
          source={source}
          entryIds={(reviewed.entries ?? []).map(({ id }) => id)}
          onDone={refresh}
          onClose={() => setReviewed(null)}
        />
      )}
    </>
  );
}
