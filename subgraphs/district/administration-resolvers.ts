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
import { RetentionReader } from './retention/retention.reader';
import { RetentionResolver } from './retention/retention.resolver';

/** What is for a district's administrator: the access log, its review, and what is kept how long. */
export const ADMINISTRATION_RESOLVERS = [AccessLogResolver, AccessReviewResolver, RetentionResolver] as const;

export function createAdministrationResolvers(district: DistrictContext): [unknown, unknown][] {
  const { dataSource, clock, territory, vocabularies } = district;
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
    [RetentionResolver, new RetentionResolver(new RetentionReader(district))],
  ];
}
