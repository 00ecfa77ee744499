import {
  acceptedProposal,
  confirm,
  expectData,
  handler,
  readProposal,
  readVacancy,
  TODAY,
  withdrawProposal,
} from '../network/brokering-life';
import { startDistrictProcess } from '../network/processes/district-process';
import type { HubProcess } from '../network/processes/hub-process';
import { startTestHub, type TestHub } from '../network/test-hub';
import { until } from '../network/until';

jest.setTimeout(120_000);

const AMONG_OTHERS = { asking: 'bromma', giving: 'sodermalm' };
const WITH_FARSTA = { asking: 'bromma', giving: 'farsta' };

describe('while a district hangs', () => {
  let hub: TestHub;
  let farsta: HubProcess;

  beforeAll(async () => {
    hub = await startTestHub({
      districts: ['farsta', 'bromma', 'sodermalm'],
      gateway: { subgraphTimeoutMs: 60_000 },
      formedling: { brokering: { sweepMs: 50, errandWaitMs: 50, confirmWaitMs: 50 } },
    });
    const { databaseUrl, url } = hub.district('farsta');
    await hub.district('farsta').stop();
    farsta = await startDistrictProcess({ code: 'farsta', databaseUrl, port: Number(new URL(url).port) });
  });
  afterAll(async () => {
    await farsta?.kill();
    await hub?.stop();
  });

  it('what is owed to others is done: a confirmation, a vacancy that reopens, a hold that is released', async () => {
    const placed = await acceptedProposal(hub.ask, AMONG_OTHERS);
    const confirmed = await acceptedProposal(hub.ask, AMONG_OTHERS);
    const withdrawn = await acceptedProposal(hub.ask, AMONG_OTHERS);
    await confirm(hub.ask, placed.proposal);
    await until(
      () => readProposal(hub.ask, placed.proposal),
      ({ status }) => status === 'CONFIRMED',
    );
    const owed = [];
    for (let count = 0; count < 6; count++) owed.push(await acceptedProposal(hub.ask, WITH_FARSTA));
    farsta.signal('SIGSTOP');
    for (const { proposal } of owed.slice(0, 3)) await expectData(confirm(hub.ask, proposal));
    for (const { proposal } of owed.slice(3)) await expectData(withdrawProposal(hub.ask, proposal));

    await confirm(hub.ask, confirmed.proposal);
    await until(
      () => readProposal(hub.ask, confirmed.proposal),
      ({ status }) => status === 'CONFIRMED',
    );
    await expectData(withdrawProposal(hub.ask, withdrawn.proposal));
    await until(
      () => readVacancy(hub.ask, withdrawn.vacancy),
      ({ status }) => status === 'OPEN',
    );
    const [{ id }] = await hub
      .district('bromma')
      .dataSource.query('SELECT id FROM placement WHERE vacancy_id = $1', [placed.vacancy]);
    const query = `mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "Flyttar") { id } }`;
    await expectData(hub.ask({ query, variables: { id: `bromma:${id}`, on: TODAY } }, handler('bromma')));
    await until(
      () => readVacancy(hub.ask, placed.vacancy),
      ({ status }) => status === 'OPEN',
    );

    farsta.signal('SIGCONT');
    for (const { vacancy } of owed.slice(3)) {
      await until(
        () => readVacancy(hub.ask, vacancy),
        ({ status }) => status === 'OPEN',
      );
    }
    for (const { proposal } of owed.slice(0, 3)) {
      await until(
        () => readProposal(hub.ask, proposal),
        ({ status }) => status === 'CONFIRMED',
      );
    }
  });
});
