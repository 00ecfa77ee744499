import type { IsoDate } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { DistrictClient } from '../../harness/districts-client/district-client';
import type { Needs } from '../needs/needs.type';

export interface DecisionFacts {
  readonly id: string;
  readonly district: { readonly code: string };
  readonly intervention: string;
  readonly programArea: string;
  readonly decidedOn: IsoDate;
  readonly validUntil: IsoDate;
  readonly interruptedOn: IsoDate | null;
  readonly executedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly version: number;
}

export interface VacancyFacts {
  readonly id: string;
  readonly status: string;
  readonly candidate: { readonly id: string };
}

export interface CandidateIds {
  readonly id: string;
  /** Of those that were merged into it. */
  readonly mergedIds: readonly string[];
}

export interface EndedPlacement {
  readonly placementId: string;
  readonly vacancyId: string;
  readonly reason: string;
  /** Before its first day. */
  readonly withdrawn: boolean;
}

/** A hold that its district has taken back. */
export interface EndedHold {
  readonly holdId: string;
  readonly reason: string;
}

/** A decision that no placement can be made for any more. */
export interface EndedDecision {
  readonly decisionId: string;
  readonly reason: string;
}

const READ_ATTEMPTS = 2;
const WRITE_ATTEMPTS = 3;

const DECISION = `query ($id: ID!) {
  decision(id: $id) { id district { code } intervention programArea decidedOn validUntil interruptedOn executedOn closedOn version }
}`;
const BIRTH_YEAR = 'query ($id: ID!) { decision(id: $id) { birthYear } }';
const VACANCY = 'query ($id: ID!) { vacancy(id: $id) { id status candidate { id } } }';
const CANDIDATE = 'query ($id: ID!) { candidate(id: $id) { id mergedIds } }';
const FITS =
  'query ($vacancyId: ID!, $needs: NeedsInput!) { heldVacancyFits(vacancyId: $vacancyId, needs: $needs) }';
const ENDED_PLACEMENTS =
  'query ($districts: [ID!], $first: Int!) { endedPlacements(districts: $districts, first: $first) { placementId vacancyId reason withdrawn } }';
const ENDED_HOLDS =
  'query ($districts: [ID!], $ids: [ID!]!) { endedHolds(districts: $districts, ids: $ids) { holdId reason } }';
const LOST_CLEARANCES = 'query ($districts: [ID!]) { lostClearances(districts: $districts) { placementId } }';
const ENDED_DECISIONS =
  'query ($districts: [ID!], $ids: [ID!]!) { endedDecisions(districts: $districts, ids: $ids) { decisionId reason } }';

/** Commands of role `service`, each idempotent by the ids it carries: name → the types of its arguments, and what to select. */
const COMMANDS = {
  holdVacancy: [
    { vacancyId: 'ID!', holdId: 'ID!', district: 'ID!', until: 'DateTime!', needs: 'NeedsInput' },
    '{ id }',
  ],
  releaseHold: [{ vacancyId: 'ID!', holdId: 'ID!', reason: 'String!' }, '{ id }'],
  fillVacancy: [{ vacancyId: 'ID!', holdId: 'ID!', placementId: 'ID!', needs: 'NeedsInput' }, '{ id }'],
  unfillVacancy: [{ vacancyId: 'ID!', placementId: 'ID!', reason: 'String!' }, '{ id }'],
  startPlacement: [{ input: 'StartPlacementInput!' }, '{ id }'],
  cancelPlacement: [{ placementId: 'ID!', reason: 'String!' }, ''],
  recordOffer: [{ decisionId: 'ID!', offerId: 'ID!', offeredOn: 'Date!' }, ''],
  answerOffer: [
    { decisionId: 'ID!', offerId: 'ID!', answer: 'String!', answeredOn: 'Date!', reason: 'String' },
    '',
  ],
  grantIdentity: [{ candidateId: 'ID!', proposalId: 'ID!', district: 'ID!', until: 'DateTime!' }, ''],
  revokeIdentity: [{ candidateId: 'ID!', proposalId: 'ID!' }, ''],
  forgetKept: [{ district: 'ID!', subject: 'ID!', role: 'String!' }, ''],
  acknowledgeEndedPlacement: [{ placementId: 'ID!' }, ''],
} as const satisfies Record<string, readonly [Readonly<Record<string, string>>, string]>;

export type CommandName = keyof typeof COMMANDS;

const DOCUMENTS = Object.fromEntries(
  Object.entries(COMMANDS).map(([name, [types, selection]]) => [name, documentOf(name, types, selection)]),
);

/** What formedling asks of the districts. Every method throws `DistrictCallError`. */
export class Districts {
  constructor(private readonly client: DistrictClient) {}

  /** As the caller sees it, or the service: null when there is none, or none for the caller. */
  async decision(caller: Caller | undefined, id: string): Promise<DecisionFacts | null> {
    const call = { query: DECISION, variables: { id }, token: caller?.token, attempts: READ_ATTEMPTS };
    return (await this.client.call<{ decision: DecisionFacts | null }>(call)).decision;
  }

  /** The client's, of a decision that is there; told to the service alone. */
  async birthYear(decisionId: string): Promise<number> {
    const call = { query: BIRTH_YEAR, variables: { id: decisionId }, attempts: READ_ATTEMPTS };
    return (await this.client.call<{ decision: { birthYear: number } }>(call)).decision.birthYear;
  }

  async vacancy(caller: Caller, id: string): Promise<VacancyFacts | null> {
    const call = { query: VACANCY, variables: { id }, token: caller.token, attempts: READ_ATTEMPTS };
    return (await this.client.call<{ vacancy: VacancyFacts | null }>(call)).vacancy;
  }

  /** As the caller sees it; the id of a duplicate leads to the one that has its file. */
  async candidate(caller: Caller, id: string): Promise<CandidateIds | null> {
    const call = { query: CANDIDATE, variables: { id }, token: caller.token, attempts: READ_ATTEMPTS };
    return (await this.client.call<{ candidate: CandidateIds | null }>(call)).candidate;
  }

  /** Nothing when the vacancy meets the needs by the absolute rules of matching; else the refusal tells which it does not. */
  async assertFits(vacancyId: string, needs: Needs): Promise<void> {
    await this.client.call({ query: FITS, variables: { vacancyId, needs }, attempts: 1 });
  }

  /** Those of a district whose end has not been acknowledged. */
  async endedPlacements(district: string, first: number): Promise<readonly EndedPlacement[]> {
    const call = { query: ENDED_PLACEMENTS, variables: { districts: [district], first }, attempts: 1 };
    return (await this.client.call<{ endedPlacements: EndedPlacement[] }>(call)).endedPlacements;
  }

  /** Those that a district has. */
  async endedHolds(district: string, ids: readonly string[]): Promise<readonly EndedHold[]> {
    const call = { query: ENDED_HOLDS, variables: { districts: [district], ids }, attempts: 1 };
    return (await this.client.call<{ endedHolds: EndedHold[] }>(call)).endedHolds;
  }

  /** Ids of placements, wherever they are, that run with a candidate of the district that is not cleared any more. */
  async lostClearances(district: string): Promise<readonly string[]> {
    const call = { query: LOST_CLEARANCES, variables: { districts: [district] }, attempts: 1 };
    const { lostClearances } = await this.client.call<{ lostClearances: { placementId: string }[] }>(call);
    return lostClearances.map(({ placementId }) => placementId);
  }

  /** Those that a district has. */
  async endedDecisions(district: string, ids: readonly string[]): Promise<readonly EndedDecision[]> {
    const call = { query: ENDED_DECISIONS, variables: { districts: [district], ids }, attempts: 1 };
    return (await this.client.call<{ endedDecisions: EndedDecision[] }>(call)).endedDecisions;
  }

  /** @param idempotencyKey names the effect: the same for every attempt, also after a restart */
  async command(
    name: CommandName,
    variables: Readonly<Record<string, unknown>>,
    idempotencyKey: string,
  ): Promise<void> {
    await this.client.call({
      query: DOCUMENTS[name]!,
      variables,
      idempotencyKey,
      attempts: WRITE_ATTEMPTS,
    });
  }
}

function documentOf(name: string, types: Readonly<Record<string, string>>, selection: string): string {
  const names = Object.keys(types);
  const variables = names.map((argument) => `$${argument}: ${types[argument]}`).join(', ');
  return `mutation (${variables}) { ${name}(${names.map((argument) => `${argument}: $${argument}`).join(', ')}) ${selection} }`;
}
