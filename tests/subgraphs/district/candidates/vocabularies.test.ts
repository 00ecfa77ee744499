import { Vocabularies } from '../../../../schema/vocabularies';
import { migrateDistrict } from '../../../../subgraphs/district/migrate';
import { ownVocabularies } from '../../../../subgraphs/vocabulary/read-vocabularies';
import {
  BROKER,
  codeOf,
  HANDLER,
  OTHER_REGION,
  SAME_REGION,
  STEWARD,
  startTestDistrict,
  type TestDistrict,
} from '../test-district';
import { enterPool, PERSON, register } from './candidate-life';

const CANDIDATES =
  'query ($filter: CandidateFilter) { candidates(filter: $filter) { nodes { id area languages interests } } }';
const WORDS = '{ unrecognisedWords(district: "farsta") { candidate { id } area languages interests } }';

/** What stood in no migration before this one. */
const BEFORE = [
  'DROP TRIGGER candidate_vocabularies ON candidate',
  'DROP FUNCTION keep_to_vocabularies()',
  'ALTER TABLE candidate DROP COLUMN unrecognised_words',
  'DROP TABLE vocabulary_term',
  `DELETE FROM migrations WHERE name = 'Vocabularies1346400000000'`,
];

describe('a database that was filled before there were vocabularies', () => {
  let district: TestDistrict;
  let known: string;
  let strange: string;

  const uuid = (id: string) => id.split(':')[1];
  const listed = async (claims = STEWARD) => (await district.ask(claims, WORDS)).data.unrecognisedWords;
  const found = async (claims = BROKER, filter = {}) =>
    (await district.ask(claims, CANDIDATES, { filter })).data.candidates.nodes as readonly { id: string }[];

  beforeAll(async () => {
    district = await startTestDistrict();
    known = (await enterPool(district, 'CITY')).candidate;
    strange = (await enterPool(district, 'CITY')).candidate;
    for (const statement of BEFORE) await district.asOwner(statement);
    const write = 'UPDATE candidate SET area = $2, languages = $3, interests = $4 WHERE id = $1';
    await district.asOwner(write, [
      uuid(known),
      'ÅRSTA',
      ['Arabiska', 'arabiska '],
      ['simning'.toUpperCase()],
    ]);
    await district.asOwner(write, [
      uuid(strange),
      'Götgatan 12',
      ['svenska', 'Klarspråk'],
      ['autism', 'Bio'],
    ]);
    await district.asOwner(
      `INSERT INTO actor_home_area (district, actor, area, recorded_by) VALUES ('farsta', 'a', 'hökarängen', 'b')`,
    );
    await migrateDistrict(district.databaseUrl);
  });
  afterAll(() => district.stop());

  test('shares its known words in their stored form', async () => {
    const nodes = await found(BROKER, { languages: ['arabiska'], interests: ['simning'] });
    expect(nodes).toEqual([{ id: known, area: 'Årsta', languages: ['arabiska'], interests: ['simning'] }]);
    expect(await district.dataSource.query('SELECT area FROM actor_home_area')).toEqual([
      { area: 'Hökarängen' },
    ]);
  });

  test('shares none of the others, and keeps the family in the pool', async () => {
    for (const claims of [BROKER, SAME_REGION, OTHER_REGION, STEWARD]) {
      const nodes = await found(claims);
      expect(nodes).toContainEqual({
        id: strange,
        area: 'Ej angivet',
        languages: ['svenska'],
        interests: ['bio'],
      });
      expect(JSON.stringify(nodes)).not.toMatch(/autism|Götgatan|Klarspråk/);
    }
  });

  test('lists them for those who can correct them, and for nobody else', async () => {
    expect(await listed()).toEqual([
      { candidate: { id: strange }, area: 'Götgatan 12', languages: ['Klarspråk'], interests: ['autism'] },
    ]);
    for (const claims of [HANDLER, OTHER_REGION, SAME_REGION, BROKER]) {
      const answer = await district.ask(claims, WORDS);
      expect(codeOf(answer)).toMatch(/^(FORBIDDEN|UNAUTHORIZED_FIELD_OR_TYPE)$/);
      expect(JSON.stringify(answer)).not.toContain('autism');
    }
  });

  test('takes no other word by any way into its table', async () => {
    const id = await register(district);
    await district.dataSource.query(
      `UPDATE candidate SET languages = ARRAY['svenska', 'Esperanto'], interests = '{}' WHERE id = $1`,
      [uuid(id)],
    );
    const [row] = await district.dataSource.query(
      'SELECT area, languages, interests, unrecognised_words AS words FROM candidate WHERE id = $1',
      [uuid(id)],
    );
    expect(row).toEqual({
      area: PERSON.area,
      languages: ['svenska'],
      interests: [],
      words: { LANGUAGE: ['Esperanto'] },
    });
    await expect(
      district.dataSource.query(`INSERT INTO vocabulary_term VALUES ('AREA', 'x')`),
    ).rejects.toThrow('permission denied');
    await migrateDistrict(district.databaseUrl);
    const again = await found(STEWARD, { languages: ['esperanto'] });
    expect(again).toMatchObject([{ id, languages: ['svenska', 'esperanto'] }]);
  });

  test('forgets a word once it is corrected', async () => {
    await district.dataSource.query(
      `UPDATE candidate SET area = 'Sofia', interests = '{bio}' WHERE id = $1`,
      [uuid(strange)],
    );
    await district.dataSource.query(`UPDATE candidate SET interests = '{bad}' WHERE id = $1`, [
      uuid(strange),
    ]);
    expect(await listed()).toMatchObject([{ area: null, languages: ['Klarspråk'], interests: [] }]);
  });

  test('gives a word back that the vocabulary has learnt, and takes one that it has lost', async () => {
    const learnt = Vocabularies.parse([
      ownVocabularies().of('AREA'),
      {
        ...ownVocabularies().of('LANGUAGE'),
        terms: [
          ...ownVocabularies()
            .of('LANGUAGE')
            .terms.filter(({ term }) => term !== 'arabiska'),
          { code: 'x', term: 'klarspråk', label: 'Klarspråk', validFrom: '2012-01-01', validTo: null },
        ],
      },
      ownVocabularies().of('INTEREST'),
    ]);
    await migrateDistrict(district.databaseUrl, learnt);
    const nodes = await found();
    expect(nodes).toContainEqual(
      expect.objectContaining({ id: strange, languages: ['svenska', 'klarspråk'] }),
    );
    expect(nodes).toContainEqual(expect.objectContaining({ id: known, languages: [] }));
    expect((await listed()).map(({ languages }: { languages: string[] }) => languages)).toContainEqual([
      'arabiska',
    ]);
  });
});
