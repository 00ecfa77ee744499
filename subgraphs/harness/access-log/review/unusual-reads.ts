import { LOG_READS } from '../personal/access-action';
import { ENTRIES } from '../read/access-log.reader';

/** SQL of what is asked of the log. */
export interface ReviewedReads {
  /** The condition on `r.district`. */
  readonly rows: string;
  /** Chains, a `text[]`. */
  readonly chains: string;
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
  readonly manySubjects: string;
  readonly manyCounts: string;
  /** Whether the database knows areas. */
  readonly knowsAreas: boolean;
}

/** What is asked for where nobody says otherwise: the last days, today included, and what is many on one day. */
export const WINDOW_DAYS = 7;
export const MANY_SUBJECTS = 100;
export const MANY_COUNTS = 25;

const MOST_ENTRIES = 20;

/**
 * Entries of people (not of the hub's own processes) in the window that nobody has reviewed, as `entry`. Reads of the log are left
 * to the sample: reviewing is reading much.
 */
export const unreviewed = ({ rows, from, to }: ReviewedReads) => `entry AS (
    SELECT r.district, r.seq, s.place, r.district || ':' || r.seq || '.' || s.place AS id, s.subject, r.actor, r.action, r.at,
      r.at AT TIME ZONE 'Europe/Stockholm' AS local
    ${ENTRIES}
    WHERE ${rows} AND r.role <> 'service'
      AND r.at >= ${from}::date::timestamp AT TIME ZONE 'Europe/Stockholm'
      AND r.at < (${to}::date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm'
      AND NOT EXISTS (SELECT FROM access_review_entry v WHERE (v.district, v.seq, v.place) = (r.district, r.seq, s.place))
  ), work AS (SELECT * FROM entry WHERE action NOT IN (${LOG_READS.map((action) => `'${action}'`).join(', ')}))`;

const GROUP = `e.actor, to_char(e.local, 'YYYY-MM-DD') AS "on", count(DISTINCT e.subject) AS "subjectCount",
  count(*) AS "entryCount", (array_agg(e.id ORDER BY e.at, e.seq, e.place))[1:${MOST_ENTRIES}] AS ids`;
const BY_DAY = `GROUP BY e.actor, to_char(e.local, 'YYYY-MM-DD')`;

const ownArea = (chains: string) => `(SELECT 1 AS rank, 'OWN_AREA' AS reason, ${GROUP} FROM work e
    JOIN actor_home_area h ON h.actor = e.actor AND h.district = ANY(${chains})
    JOIN candidate c ON c.district || ':' || c.id = e.subject AND lower(c.area) = lower(h.area) ${BY_DAY})
  UNION ALL`;

/** Tasks of unusual patterns, after `unreviewed`: rank, reason, actor, day, counts and the first ids. */
export const unusual = ({ chains, from, to, manySubjects, manyCounts, knowsAreas }: ReviewedReads) => `
  ${knowsAreas ? ownArea(chains) : ''}
  (SELECT 2 AS rank, 'MANY_SUBJECTS' AS reason, ${GROUP} FROM work e ${BY_DAY}
    HAVING count(DISTINCT e.subject) >= ${manySubjects})
  UNION ALL
  (SELECT 3, 'MANY_COUNTS', t.actor, to_char(t.on_day, 'YYYY-MM-DD'), 0, sum(t.counts), ARRAY[]::text[] FROM access_count t
    WHERE t.district = ANY(${chains}) AND t.role <> 'service' AND t.on_day BETWEEN ${from}::date AND ${to}::date
    GROUP BY t.actor, t.on_day HAVING sum(t.counts) >= ${manyCounts})
  UNION ALL
  (SELECT 4, 'ODD_HOURS', ${GROUP} FROM work e
    WHERE extract(isodow FROM e.local) > 5 OR extract(hour FROM e.local) NOT BETWEEN 6 AND 19 ${BY_DAY})`;
