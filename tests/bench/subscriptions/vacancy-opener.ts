import { Client } from 'pg';

const VACANCY = `SELECT v.id, v.district, v.version FROM vacancy v JOIN candidate c ON c.id = v.candidate_id
  WHERE v.status = 'OPEN' AND c.status = 'APPROVED' AND c.sharing = 'CITY' AND NOT c.protected_identity
    AND c.checks_valid_until >= current_date LIMIT 1`;
const OPEN = `WITH opened AS (UPDATE vacancy SET opened_at = now() WHERE id = $1 RETURNING id, district, version),
  written AS (INSERT INTO outbox (topic, aggregate, version, payload)
    SELECT 'vacancyOpened', 'vacancy:' || id, version, json_build_object('vacancy', district || ':' || id) FROM opened)
  SELECT pg_notify('outbox', '')`;

/** Commits openings of one vacancy straight into a district's database, as the district itself does. */
export class VacancyOpener {
  private constructor(
    private readonly client: Client,
    private readonly vacancy: string,
  ) {}

  static async connect(databaseUrl: string): Promise<VacancyOpener> {
    const client = new Client(databaseUrl);
    await client.connect();
    const { rows } = await client.query(VACANCY);
    if (rows.length === 0) throw new Error('The district has no vacancy that brokers may see.');
    return new VacancyOpener(client, rows[0].id);
  }

  /** The wall clock at the commit, milliseconds. */
  async open(): Promise<number> {
    await this.client.query(OPEN, [this.vacancy]);
    return performance.timeOrigin + performance.now();
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
