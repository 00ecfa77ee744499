import { addDays, todayOf } from '../../../platform/time/calendar';
import { ask } from './ask';
import type { PoolHub } from './pool-hub';

export interface Needs {
  readonly kind: string;
  readonly programArea: string;
  readonly intervention: string;
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly languages: readonly string[];
  readonly interests: readonly string[];
  readonly homeDistrict: string;
  readonly startsOn: string;
}

const LANGUAGES = [['svenska'], ['svenska', 'engelska'], ['arabiska'], ['svenska', 'finska']];
const INTERESTS = [[], ['musik'], ['fotboll', 'simning'], ['matlagning', 'djur', 'promenader']];
const DAYS_AHEAD = 60;

export function today(): string {
  return todayOf(() => new Date());
}

/** The `index`th client's needs: ages, kinds, homes and wishes vary, so that neighbours have little work in common. */
export function makeUpNeeds(index: number, districts: readonly { readonly code: string }[]): Needs {
  const isFamily = index % 2 === 1;
  const age = isFamily ? (index * 5) % 18 : 8 + ((index * 7) % 50);
  const intervention = isFamily ? 'KONTAKTFAMILJ' : 'KONTAKTPERSON';
  return {
    kind: intervention,
    programArea: 'IOF',
    intervention,
    ageFrom: age,
    ageTo: age,
    languages: LANGUAGES[index % LANGUAGES.length]!,
    interests: INTERESTS[(index >> 2) % INTERESTS.length]!,
    homeDistrict: districts[index % districts.length]!.code,
    startsOn: addDays(today(), DAYS_AHEAD),
  };
}

const RECORD = `mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id } }`;
const REQUEST = `mutation ($input: RequestPlacementInput!) { requestPlacement(input: $input) { id status } }`;

/** The decision's id; made in the needs' home district. */
export async function recordDecision(hub: PoolHub, needs: Needs): Promise<string> {
  const input = {
    district: needs.homeDistrict,
    caseReference: 'BENCH',
    law: 'SOL',
    programArea: needs.programArea,
    intervention: needs.intervention,
    gender: 'WOMAN',
    birthYear: Number(today().slice(0, 4)) - needs.ageFrom,
    decidedOn: addDays(today(), -30),
    validUntil: addDays(today(), 335),
  };
  const token = await hub.tokenOf('handlaggare', needs.homeDistrict);
  const data = await ask<{ recordDecision: { id: string } }>(hub.url, token, {
    query: RECORD,
    variables: { input },
  });
  return data.recordDecision.id;
}

/** The request's id. */
export async function requestPlacement(hub: PoolHub, decisionId: string, needs: Needs): Promise<string> {
  const token = await hub.tokenOf('handlaggare', needs.homeDistrict);
  const variables = { input: { decisionId, needs } };
  const data = await ask<{ requestPlacement: { id: string; status: string } }>(hub.url, token, {
    query: REQUEST,
    variables,
  });
  return data.requestPlacement.id;
}

/** Ids of `count` requests that wait for a proposal. */
export async function openRequests(hub: PoolHub, count: number): Promise<string[]> {
  const requests: string[] = [];
  for (let index = 0; index < count; index++) {
    const needs = makeUpNeeds(index, hub.districts);
    requests.push(await requestPlacement(hub, await recordDecision(hub, needs), needs));
  }
  return requests;
}
