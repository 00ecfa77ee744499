import { ACCESS_COUNTS } from './access-log-tables';

/**
 * Of one question the day's tally is the most that one answer to it told, however often it was asked: a page that is left open asks
 * the same again and again, who looks for somebody asks one question after the other. A tally without a question is of a process of
 * an older version, and counts each time.
 */
export const COUNTS_BY_QUESTION = [
  `ALTER TABLE access_count ADD COLUMN question text COLLATE "C" NOT NULL DEFAULT ''`,
  'ALTER TABLE access_count DROP CONSTRAINT access_count_pkey',
  'ALTER TABLE access_count ADD PRIMARY KEY (district, on_day, actor, role, question)',
  `CREATE OR REPLACE FUNCTION tally_access_counts(tallies jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
    BEGIN
      PERFORM pg_advisory_xact_lock(7316203);
      INSERT INTO access_count (district, actor, role, on_day, question, counts)
        SELECT t.district, t.actor, t.role, (clock_timestamp() AT TIME ZONE 'Europe/Stockholm')::date,
          coalesce(t.question, ''), CASE WHEN t.question IS NULL THEN sum(t.counts) ELSE max(t.counts) END
        FROM jsonb_to_recordset(tallies) AS t (district text, actor text, role text, counts integer, question text)
        GROUP BY t.district, t.actor, t.role, t.question
      ON CONFLICT (district, on_day, actor, role, question) DO UPDATE SET counts =
        CASE WHEN excluded.question = '' THEN access_count.counts + excluded.counts
          ELSE greatest(access_count.counts, excluded.counts) END;
    END $$`,
];

/** What each question was is lost, their counts are kept. */
export const COUNTS_WITHOUT_QUESTION = [
  `CREATE TEMPORARY TABLE counted ON COMMIT DROP AS
    SELECT district, actor, role, on_day, sum(counts)::integer AS counts FROM access_count GROUP BY 1, 2, 3, 4`,
  'DELETE FROM access_count',
  'ALTER TABLE access_count DROP CONSTRAINT access_count_pkey',
  'ALTER TABLE access_count DROP COLUMN question',
  'ALTER TABLE access_count ADD PRIMARY KEY (district, on_day, actor, role)',
  'INSERT INTO access_count (district, actor, role, on_day, counts) SELECT * FROM counted',
  ...ACCESS_COUNTS.filter((statement) => statement.startsWith('CREATE FUNCTION tally_access_counts')).map(
    (statement) => statement.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'),
  ),
];
