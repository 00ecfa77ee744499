import { Client } from 'pg';
import { Vocabularies } from '../../../schema/vocabularies';
import { migrateFormedling } from '../../../subgraphs/formedling/migrate';
import { ownVocabularies } from '../../../subgraphs/vocabulary/read-vocabularies';
import { createTestDatabase, type TestDatabase } from '../../network/database';

const NEEDS = { kind: 'KONTAKTPERSON', homeDistrict: 'farsta', ageFrom: 9, ageTo: 10 };

describe('requests that were made before there were vocabularies', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await createTestDatabase('formedling');
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query(`INSERT INTO district SELECT (jsonb_populate_record(NULL::district,
      '{"code": "farsta", "name": "Farsta", "region": "R", "valid_from": "2007-01-01"}')).*`);
    await client.query('ALTER TABLE placement_request DROP COLUMN unrecognised_words');
    await client.query(
      `DELETE FROM migrations WHERE name IN ('UnrecognisedWords1700000040000', 'RequiredLanguages1700000120000')`,
    );
    await client.query(
      `INSERT INTO placement_request (id, district, decision_id, status, needs, requested_by, requested_at)
        VALUES (gen_random_uuid(), 'farsta', 'farsta:1', 'OPEN', $1, 'a', now())`,
      [
        JSON.stringify({
          ...NEEDS,
          languages: ['Finska', 'finska', 'svenska'],
          interests: ['autism', 'bio'],
        }),
      ],
    );
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  async function stored() {
    const { rows } = await client.query('SELECT needs, unrecognised_words AS others FROM placement_request');
    return rows[0];
  }

  test('hold words of the vocabularies alone, and the others apart', async () => {
    await migrateFormedling(database.url);
    expect(await stored()).toEqual({
      needs: { ...NEEDS, languages: ['finska', 'svenska'], requiredLanguages: [], interests: ['bio'] },
      others: { languages: [], requiredLanguages: [], interests: ['autism'] },
    });
    await migrateFormedling(database.url);
    expect((await stored()).others).toEqual({ languages: [], requiredLanguages: [], interests: ['autism'] });
  });

  test('follow the vocabulary when it learns a word, and when it loses one', async () => {
    const own = ownVocabularies();
    const [bio] = own.of('INTEREST').terms.filter(({ term }) => term === 'bio');
    const languages = {
      ...own.of('LANGUAGE'),
      terms: own.of('LANGUAGE').terms.filter(({ term }) => term !== 'finska'),
    };
    const interests = { ...own.of('INTEREST'), terms: [bio!, { ...bio!, code: 'x', term: 'autism' }] };
    await migrateFormedling(database.url, Vocabularies.parse([own.of('AREA'), languages, interests]));
    expect(await stored()).toEqual({
      needs: { ...NEEDS, languages: ['svenska'], requiredLanguages: [], interests: ['bio', 'autism'] },
      others: { languages: ['finska'], requiredLanguages: [], interests: [] },
    });
  });
});
