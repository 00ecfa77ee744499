import { AccessLogReader } from '../../harness/access-log/read/access-log.reader';
import type { AccessLogContext } from '../../harness/access-log/read/access-log-context';
import { AccessReviewReader } from '../../harness/access-log/review/access-review.reader';
import { AccessReviewService } from '../../harness/access-log/review/access-review.service';
import { ReviewTaskReader } from '../../harness/access-log/review/review-task.reader';
import type { FormedlingContext } from '../context/formedling-context';
import { brokeringChains } from '../policy/log-chains';
import { BrokeringLogResolver } from './brokering-log.resolver';
import { BrokeringReviewResolver } from './brokering-review.resolver';

export function createLogResolvers({ dataSource, clock, registry }: FormedlingContext): [unknown, unknown][] {
  const context: AccessLogContext = {
    dataSource,
    clock,
    chains: brokeringChains(registry),
    knowsAreas: false,
    toArea: (area) => area,
  };
  const log = new AccessLogReader(context);
  const review = new BrokeringReviewResolver(
    new ReviewTaskReader(context, log),
    new AccessReviewReader(context),
    new AccessReviewService(context),
  );
  return [
    [BrokeringLogResolver, new BrokeringLogResolver(log)],
    [BrokeringReviewResolver, review],
  ];
}
