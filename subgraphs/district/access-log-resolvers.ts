import { AccessLogReader } from '../harness/access-log/read/access-log.reader';
import type { AccessLogContext } from '../harness/access-log/read/access-log-context';
import { AccessReviewReader } from '../harness/access-log/review/access-review.reader';
import { AccessReviewService } from '../harness/access-log/review/access-review.service';
import { ReviewTaskReader } from '../harness/access-log/review/review-task.reader';
import { toTerm } from '../vocabulary/to-terms';
import { AccessLogResolver } from './access-log/access-log.resolver';
import { AccessReviewResolver } from './access-log/access-review.resolver';
import type { DistrictContext } from './context/district-context';
import { districtChains } from './policy/log-chains';

/** The access log and its review. */
export const ACCESS_LOG_RESOLVERS = [AccessLogResolver, AccessReviewResolver] as const;

export function createAccessLogResolvers({
  dataSource,
  clock,
  territory,
  vocabularies,
}: DistrictContext): [unknown, unknown][] {
  const context: AccessLogContext = {
    dataSource,
    clock,
    chains: districtChains(territory),
    knowsAreas: true,
    toArea: (area) => toTerm(vocabularies, area, { kind: 'AREA', field: 'area' }),
  };
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
