import { startOfDay } from '../../texts/start-of-day';
import type { AccessLogFilter } from './access-log.generated';
import type { AccessLogSearch } from './access-log-search';

/** A period has whole days of Stockholm. */
export function toLogFilter(search: AccessLogSearch): AccessLogFilter {
  const { person, lasare, andamal, logglasning, fran, till } = search;
  return {
    ...(person && { subject: person }),
    ...(lasare && { actor: lasare }),
    ...(andamal && { purposes: [...andamal] }),
    ...(logglasning === undefined && { ofLog: false }),
    ...(fran && { from: startOfDay(fran) }),
    ...(till && { to: startOfDay(till, 1) }),
  };
}
