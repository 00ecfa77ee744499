import { withClient } from '../../../hub/databases/with-client';
import { makeUpFirstWork } from '../../../hub/made-up-work/first-work';
import { type Actor, createFrontDoor, type FrontDoor } from '../../../hub/made-up-work/play/front-door';
import { todayOf } from '../../../platform/time/calendar';
import { holdsMadeUpDataOnly } from '../../../subgraphs/district/demonstration-data';
import { DemonstrationJournal } from '../../../subgraphs/formedling/demonstration-journal';
import { startTestHub, type TestHub, type TestHubOptions } from '../../network/test-hub';
import { signToken } from '../../network/tokens';
import { SOON_MS } from '../../network/until';

export const DISTRICTS = ['farsta', 'bromma'] as const;

/** Two districts with made-up data; nothing is brokered yet. */
export function startMadeUpHub(options: Partial<TestHubOptions> = {}): Promise<TestHub> {
  return startTestHub({
    districts: DISTRICTS,
    demonstration: true,
    formedling: { brokering: { sweepMs: SOON_MS, watchMs: 1_000 } },
    ...options,
  });
}

export function frontDoorOf(hub: TestHub): FrontDoor {
  const { signal } = new AbortController();
  const tokenFor = ({ subject, ...claims }: Actor) => signToken({ ...claims, sub: subject });
  return createFrontDoor({ url: hub.url, tokenFor, signal });
}

/** As the launcher does, through a front door of the test's own. */
export function makeUp(hub: TestHub, frontDoor: FrontDoor = frontDoorOf(hub)) {
  return withClient(hub.formedlingDatabaseUrl, (owner) =>
    makeUpFirstWork({
      journal: new DemonstrationJournal(owner),
      frontDoor,
      districts: DISTRICTS,
      today: todayOf(() => new Date()),
      isMadeUp: async () => {
        const each = DISTRICTS.map((code) =>
          withClient(hub.district(code).databaseUrl, (owner) => holdsMadeUpDataOnly(owner, code)),
        );
        return (await Promise.all(each)).every(Boolean);
      },
    }),
  );
}
