import type { IsoDate } from '../../../platform/time/calendar';
import { BROKER, staffOf } from '../play/people';
import type { Play } from '../play/play';
import { type Client, clientFor } from './clients';
import { hasRoom, isClearedOn, type Pooled, readQuietPool } from './pool';

/** A place that has just become free, and somebody whom it suits. */
export interface FreePlace {
  readonly vacancyId: string;
  readonly client: Client;
}

/** Opened for this one, so that the places that were free before stay so; undefined when nobody in the district has room and is cleared on the day. */
export async function openPlace(
  play: Play,
  key: string,
  {
    district,
    startsOn,
    neededOn,
  }: { readonly district: string; readonly startsOn: IsoDate; readonly neededOn: IsoDate },
): Promise<FreePlace | undefined> {
  const actor = staffOf('kontaktsekreterare', district);
  const chosen = await play.choose<Pooled | null>(`${key}/candidate`, async () => {
    const pool = await readQuietPool(play, district);
    const suiting = pool.filter(
      (one) => hasRoom(one) && isClearedOn(one, neededOn) && clientFor(one) !== undefined,
    );
    return suiting.find(({ sharing }) => sharing === 'CITY') ?? suiting[0] ?? null;
  });
  if (chosen === null) return undefined;
  if (chosen.sharing !== 'CITY') {
    await play.step(`${key}/consent-given`, {
      actor,
      operation: 'andra-samtycke',
      variables: () => ({ input: { candidateId: chosen.id, scope: 'CITY', consentedOn: play.today } }),
    });
  }
  const { openVacancy } = await play.step(`${key}/place`, {
    actor,
    operation: 'oppna-plats',
    variables: () => ({ input: { candidateId: chosen.id, startsOn } }),
  });
  return { vacancyId: openVacancy.id, client: clientFor(chosen)! };
}

interface Match {
  readonly vacancy: { readonly id: string };
  readonly candidate: { readonly district: { readonly code: string } };
}

const MATCHES_READ = 40;

/** The one that is wanted first, else the best that is free near, else in the city; undefined when nobody suits. */
export async function bestPlace(
  play: Play,
  requestId: string,
  { near, first: wanted }: { readonly near: string; readonly first?: string },
): Promise<string | undefined> {
  const variables = { id: requestId, first: MATCHES_READ };
  const { placementRequest } = await play.ask(BROKER, 'matcha-begaran', variables);
  const matches: readonly Match[] = placementRequest.matches.nodes;
  const best =
    matches.find(({ vacancy }) => vacancy.id === wanted) ??
    matches.find(({ candidate }) => candidate.district.code === near) ??
    matches[0];
  return best?.vacancy.id;
}
