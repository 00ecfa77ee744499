import type { TestClaims } from '../../network/tokens';
import type { TestDistrict } from '../../subgraphs/district/test-district';

export const REVIEWER: TestClaims = { role: 'admin', district: 'farsta', sub: 'granskare' };

export interface Read {
  readonly actor: string;
  readonly role: string;
  readonly actorDistrict: string | null;
  readonly action: string;
  readonly subjects: readonly string[];
  readonly fields: readonly string[];
  readonly purpose: string;
  readonly requestId: string;
}

/** The records that one piece of work has added to a district's log. */
export async function readsDuring(district: TestDistrict, work: () => Promise<unknown>): Promise<Read[]> {
  const [{ last }] = await district.dataSource.query('SELECT coalesce(max(seq), 0) AS last FROM access_log');
  await work();
  return district.dataSource.query(
    `SELECT actor, role, actor_district AS "actorDistrict", action, subjects, string_to_array(fields, ' ') AS fields,
      purpose, request_id AS "requestId" FROM access_log WHERE seq > $1 ORDER BY seq`,
    [last],
  );
}
