import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization } from '../../network/tokens';
import { VacancyOpener } from '../subscriptions/opening-vacancies';
import { ResumingClient } from '../subscriptions/resuming-client';

/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:9';

const DISTRICT = 'district { code name region validFrom validTo successor }';

describe('while formedling is down', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub({
      districts: ['farsta', 'bromma', 'sodermalm'],
      demonstration: true,
      formedlingUrl: NOWHERE,
    });
  });
  afterAll(() => hub?.stop());

  test.each([
    ['candidates', `{ candidates(first: 9) { nodes { id ${DISTRICT} } } }`],
    ['vacancies', `{ vacancies(first: 9) { nodes { id candidate { ${DISTRICT} } } } }`],
    ['decisions', `{ decisions(district: "farsta", first: 9) { nodes { id ${DISTRICT} } } }`],
  ])('a city page of %s shows each row’s district whole', async (field, query) => {
    const claims = field === 'decisions' ? ({ role: 'handlaggare', district: 'farsta' } as const) : undefined;
    const { data, errors } = await hub.ask({ query }, claims);
    expect(errors).toBeUndefined();
    expect(data[field].nodes.length).toBeGreaterThan(0);
    for (const node of data[field].nodes) {
      const district = node.district ?? node.candidate.district;
      const { code, name, region, validFrom, validTo, successor } = hub.registry.find(node.id.split(':')[0])!;
      expect(district).toEqual({ code, name, region, validFrom, validTo, successor });
    }
  });

  test('an opening is delivered with the name of its district', async () => {
    const { authorization: token } = await authorization({ role: 'resursteam' });
    const opener = await VacancyOpener.create(hub, 'farsta');
    const client = new ResumingClient({
      urlOf: () => hub.url,
      authorization: () => token,
      query: `subscription ($filter: VacancyFilter, $after: String) {
        vacancyOpened(filter: $filter, after: $after) { cursor vacancy { id candidate { ${DISTRICT} } } }
      }`,
    });
    while (client.received.length === 0) {
      await opener.open();
      await Promise.race([client.count(1), new Promise((resolve) => setTimeout(resolve, 200))]);
    }
    const [vacancy] = client.received;
    expect(opener.opened).toContain(vacancy);
    await client.stop();
  });

  test('reports name the districts that are missing', async () => {
    const query = '{ vacancyFlow(year: 2011) { missingDistricts { name } } }';
    await hub.district('bromma').stop();
    const { data, errors } = await hub.ask({ query }, { role: 'reporting' });
    expect(errors).toBeUndefined();
    expect(data.vacancyFlow.missingDistricts).toEqual([{ name: 'Bromma' }]);
  });
});
