import type { IsoDate } from '../../../platform/time/calendar';
import { BROKER, staffOf } from '../play/people';
import type { Play } from '../play/play';
import { type Client, clientFor } from './clients';
import { hasRoom, type Pooled, readQuietPool } from './pool';

/** A place that has just become free, and somebody whom it suits. */
export interface FreePlace {
  readonly vacancyId: string;
  readonly client: Client;
}

/** Opened for this one, so that the places that were free before stay so; undefined when nobody in the district has room. */
export async function openPlace(
  play: Play,
  key: string,
  { district, startsOn }: { readonly district: string; readonly startsOn: IsoDate },
): Promise<FreePlace | undefined> {
  const chosen = await play.choose<Pooled | null>(`${key}/candidate`, async () => {
    const pool = await readQuietPool(play, district);
    const suits = (one: Pooled) => one.sharing === 'CITY' && hasRoom(one) && clientFor(one) !== undefined;
    return pool.find(suits) ?? null;
  });
  if (chosen === null) return undefined;
  const { openVacancy } = await play.step(`${key}/place`, {
    actor: staffOf('kontaktsekreterare', district),
    operation: 'oppna-plats',
    variables: () => ({ input: { candidateId: chosen.id, startsOn } }),
  });
  return { vacancyId: openVacancy.id, client: clientFor(chosen)! };
}

const MATCHES_READ = 3;

/** The best that is free in the city; undefined when nobody suits. */
export async function bestPlace(play: Play, requestId: string): Promise<string | undefined> {
  const variables = { id: requestId, first: MATCHES_READ };
  const { placementRequest } = await play.ask(BROKER, 'matcha-begaran', variables);
  return placementRequest.matches.nodes[0]?.vacancy.id;
}
