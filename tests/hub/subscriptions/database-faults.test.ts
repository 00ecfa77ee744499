import { Client } from 'pg';
import { gatewayDefaults } from '../../../gateway/settings/config';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization } from '../../network/tokens';
import { VacancyOpener } from './opening-vacancies';
import { ResumingClient } from './resuming-client';

const SUBSCRIPTIONS = { ...gatewayDefaults.subscriptions, retryMinMs: 20, retryMaxMs: 100 };

const WITH_NAME = `subscription ($filter: VacancyFilter, $after: String) {
  vacancyOpened(filter: $filter, after: $after) {
    cursor vacancy { id candidate { identity(purpose: "Ringa om ledig plats") { name } } }
  }
}`;

describe('an opening whose candidate is being read', () => {
  let hub: TestHub;
  let admin: Client;
  let opener: VacancyOpener;
  let client: ResumingClient;

  beforeAll(async () => {
    hub = await startTestHub({ districts: ['farsta'], gateway: { subscriptions: SUBSCRIPTIONS } });
    opener = await VacancyOpener.create(hub, 'farsta');
    admin = new Client({ connectionString: hub.district('farsta').databaseUrl });
    await admin.connect();
    const { authorization: token } = await authorization({ role: 'kontaktsekreterare', district: 'farsta' });
    client = new ResumingClient({ urlOf: () => hub.url, authorization: () => token, query: WITH_NAME });
    await admin.query(BREAKING_NAMES);
    while (client.received.length === 0) {
      await opener.open();
      await Promise.race([client.count(1), new Promise((resolve) => setTimeout(resolve, 200))]);
    }
  });
  afterAll(async () => {
    await client?.stop();
    await admin?.end();
    await hub?.stop();
  });

  it.each([1, 2, 6])('is sent whole when the connection that reads it breaks, %d times', async (times) => {
    await admin.query(`ALTER SEQUENCE broken MAXVALUE ${times} RESTART`);
    await opener.open();
    await opener.open();
    await client.until(() => client.received.includes(opener.opened.at(-1)!));
    expect(client.received.slice(-2)).toEqual(opener.opened.slice(-2));
    expect(client.flaws).toEqual([]);
    expect((await admin.query('SELECT last_value::integer AS times FROM broken')).rows).toEqual([{ times }]);
  });
});

/** Who reads names ends its own connection, until the sequence `broken` is used up. */
const BREAKING_NAMES = `
  CREATE SEQUENCE broken MINVALUE 0 START 1 MAXVALUE 1;
  SELECT nextval('broken');
  CREATE FUNCTION may_be_read() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      IF nextval('broken') > 0 THEN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(60); END IF;
      RETURN true;
    EXCEPTION WHEN sequence_generator_limit_exceeded THEN RETURN true;
    END $$;
  ALTER TABLE candidate_identity RENAME TO names;
  CREATE VIEW candidate_identity AS SELECT names.* FROM names WHERE may_be_read();
  GRANT SELECT, INSERT, UPDATE ON candidate_identity TO PUBLIC`;
