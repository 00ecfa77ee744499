import { AccessLogReader } from './access-log/access-log.reader';
import { AccessLogResolver } from './access-log/access-log.resolver';
import { AccessReviewReader } from './access-log/review/access-review.reader';
import { AccessReviewResolver } from './access-log/review/access-review.resolver';
import { AccessReviewService } from './access-log/review/access-review.service';
import { ReviewTaskReader } from './access-log/review/review-task.reader';
import type { DistrictContext } from './district-context';

/** The access log and its review. */
export const ACCESS_LOG_RESOLVERS = [AccessLogResolver, AccessReviewResolver] as const;

export function createAccessLogResolvers(context: DistrictContext): [unknown, unknown][] {
  const log = new AccessLogReader(context);
  const review = new AccessReviewResolver(
    new ReviewTaskReader(context, log),
    new AccessReviewReader(context),
    new AccessReviewService(context),
  );
  return [
    [AccessLogResolver, new AccessLogResolver(log)],
    [AccessReviewResolver, review],
  ];
}
