import { randomUUID } from 'node:crypto';
import { request } from 'undici';
import { enterPool, expectData, handler, openRequest, steward } from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { signToken, type TestClaims } from '../../network/tokens';
import { HANG_MS } from './settings';

/** Bromma and Kungsholmen share a region, Farsta has another. */
export const DISTRICTS = ['farsta', 'bromma', 'kungsholmen'] as const;
export type DistrictCode = (typeof DISTRICTS)[number];

const SAME_REGION: readonly string[] = ['bromma', 'kungsholmen'];

export const CALLERS: readonly TestClaims[] = [
  { role: 'resursteam' },
  steward('farsta'),
  handler('farsta'),
  steward('bromma'),
  handler('kungsholmen'),
  { role: 'rapportor', district: 'bromma' },
  { role: 'reporting' },
  { role: 'admin' },
  { role: 'service' },
];

/** Whom a candidate may be shown to beside the own district's staff. */
export type Sharing = 'DISTRICT' | 'REGION' | 'CITY' | 'PROTECTED';

export interface MarkedCandidate {
  readonly district: DistrictCode;
  readonly sharing: Sharing;
  readonly candidate: string;
  readonly vacancy: string;
}

/** A text that may be in the answers to some callers only. */
export interface Secret {
  readonly text: string;
  isFor(claims: TestClaims): boolean;
}

/** A hub with several districts whose rows are marked, so that one in a wrong answer is seen at once. */
export interface World {
  readonly hub: TestHub;
  readonly candidates: readonly MarkedCandidate[];
  /** By district. */
  readonly decisions: Readonly<Record<string, string>>;
  readonly requests: Readonly<Record<string, string>>;
  readonly secrets: readonly Secret[];
  /** Names of the candidates: no log may hold one. */
  readonly marks: readonly string[];
  /** Every id there is, of any kind. */
  readonly ids: readonly string[];
}

export async function startWorld(): Promise<World> {
  const hub = await startTestHub({
    districts: [...DISTRICTS],
    gateway: { development: false, logLevel: 'info', rates: { perSubject: null, perAddress: null } },
    service: { development: false, logLevel: 'info' },
  });
  const parts = await Promise.all(DISTRICTS.map((district) => fillDistrict(hub, district)));
  const candidates = parts.flatMap((part) => part.candidates);
  const decisions = byDistrict(parts.map(({ decision }) => decision));
  const requests = byDistrict(parts.map(({ request }) => request));
  const ids = [
    ...candidates.flatMap(({ candidate, vacancy }) => [candidate, vacancy]),
    ...Object.values(decisions),
    ...Object.values(requests),
  ];
  const marks = parts.flatMap((part) => part.marks);
  return { hub, candidates, decisions, requests, ids, marks, secrets: parts.flatMap((part) => part.secrets) };
}

function byDistrict(ids: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(DISTRICTS.map((district, index) => [district, ids[index]!]));
}

async function fillDistrict(hub: TestHub, district: DistrictCode) {
  const candidates: MarkedCandidate[] = [];
  const secrets: Secret[] = [];
  const marks: string[] = [];
  for (const sharing of ['DISTRICT', 'REGION', 'CITY', 'PROTECTED'] as const) {
    const mark = randomUUID().slice(0, 13);
    const name = `Hemlig ${mark.split('').reverse().join('')}`;
    const protectedIdentity = sharing === 'PROTECTED';
    const entry = await enterPool(hub.ask, district, { name, protectedIdentity });
    if (sharing === 'DISTRICT' || sharing === 'REGION') await share(hub, district, entry.candidate, sharing);
    const marked = { district, sharing, ...entry };
    candidates.push(marked);
    const isFor = (claims: TestClaims) => seesCandidate(claims, marked);
    const mayKnow = (claims: TestClaims) => isFor(claims) || reviews(claims, district);
    marks.push(name);
    secrets.push({ text: name, isFor: (claims) => isStaff(claims, district) });
    secrets.push(...[entry.candidate, entry.vacancy].map((id) => ({ text: uuidOf(id), isFor: mayKnow })));
  }
  const { decision, request } = await openRequest(hub.ask, district);
  secrets.push({ text: uuidOf(decision), isFor: (claims) => knowsDecisions(claims, district) });
  secrets.push({
    text: request,
    isFor: (claims) => isStaff(claims, district) || claims.role === 'resursteam',
  });
  return { candidates, secrets, marks, decision, request };
}

async function share(hub: TestHub, district: string, candidateId: string, scope: string): Promise<void> {
  const query = 'mutation ($input: SetSharingInput!) { setSharing(input: $input) { id } }';
  const variables = { input: { candidateId, scope, consentedOn: '2012-08-15' } };
  await expectData(hub.ask({ query, variables }, steward(district)));
}

/** The rule of `subgraphs/district/policy/visibility.ts`, written down once more. */
export function seesCandidate(claims: TestClaims, { district, sharing }: MarkedCandidate): boolean {
  if (isStaff(claims, district)) return true;
  if (claims.role === 'resursteam') return sharing === 'CITY';
  if (!STAFF.includes(claims.role)) return false;
  const isNeighbour = SAME_REGION.includes(district) && SAME_REGION.includes(claims.district ?? '');
  return sharing === 'CITY' || (sharing === 'REGION' && isNeighbour);
}

const STAFF: readonly string[] = ['kontaktsekreterare', 'handlaggare'];

function isStaff({ role, district: home }: TestClaims, district: string): boolean {
  return STAFF.includes(role) && home === district;
}

/** The access log of a district names whom was read. */
function reviews({ role, district: home }: TestClaims, district: string): boolean {
  return role === 'admin' && home === district;
}

/** Its readers, and the brokers, who see a request's id of its decision. */
function knowsDecisions(claims: TestClaims, district: string): boolean {
  const isReporter = claims.role === 'rapportor' && claims.district === district;
  const isCentral = claims.role === 'service' || claims.role === 'resursteam';
  return isStaff(claims, district) || isReporter || isCentral || reviews(claims, district);
}

export function uuidOf(globalId: string): string {
  return globalId.slice(globalId.indexOf(':') + 1);
}

const tokens = new Map<TestClaims, Promise<string>>();

export function tokenOf(claims: TestClaims): Promise<string> {
  let token = tokens.get(claims);
  if (token === undefined) {
    token = signToken(claims);
    tokens.set(claims, token);
  }
  return token;
}

/** An answer as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface RawPost {
  readonly claims: TestClaims;
  /** An object is sent as JSON. */
  readonly body: string | Uint8Array | object;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends a body to the gateway, or to a subgraph's base URL, over a connection of its own; rejects when no answer comes.
 */
export async function send(url: string, { claims, body, headers }: RawPost): Promise<RawAnswer> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const response = await request(`${url}/graphql`, {
    method: 'POST',
    reset: true,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenOf(claims)}`,
      ...headers,
    },
    body: isRaw ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(HANG_MS),
  });
  return { status: response.statusCode, headers: response.headers, text: await response.body.text() };
}
