import { randomUUID } from 'node:crypto';
import { ask } from './ask';
import type { PoolHub } from './pool-hub';
import { openRequests } from './requests';

/** A way to hold a vacancy, and to let go of it. */
export interface HoldCommand {
  readonly name: string;
  /** The hold's id. @throws Refusal */
  hold(vacancyId: string, rival: number): Promise<string>;
  release(vacancyId: string, holdId: string): Promise<void>;
}

const HOUR_MS = 3_600_000;

const HOLD = `mutation ($vacancyId: ID!, $holdId: ID!, $district: ID!, $until: DateTime!) {
  holdVacancy(vacancyId: $vacancyId, holdId: $holdId, district: $district, until: $until) { id status }
}`;
const RELEASE = `mutation ($vacancyId: ID!, $holdId: ID!) {
  releaseHold(vacancyId: $vacancyId, holdId: $holdId, reason: "bench") { id }
}`;
const PROPOSE = `mutation ($input: ProposeCandidateInput!) { proposeCandidate(input: $input) { id status } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawProposal(proposalId: $id, reason: "bench") { id status } }`;

/** The district's own command, as formedling sends it: through all districts as one subgraph. */
export async function holdCommand({ shardsUrl, districts, tokenOf }: PoolHub): Promise<HoldCommand> {
  const token = await tokenOf('service');
  return {
    name: 'holdVacancy',
    async hold(vacancyId, rival) {
      const holdId = randomUUID();
      const district = districts[rival % districts.length]!.code;
      const until = new Date(Date.now() + HOUR_MS).toISOString();
      await ask(shardsUrl, token, { query: HOLD, variables: { vacancyId, holdId, district, until } });
      return holdId;
    },
    async release(vacancyId, holdId) {
      await ask(shardsUrl, token, { query: RELEASE, variables: { vacancyId, holdId } });
    },
  };
}

/** What a broker sends; each rival proposes for a request of its own. */
export async function proposeCommand(hub: PoolHub, rivals: number): Promise<HoldCommand> {
  const requests = await openRequests(hub, rivals);
  const token = await hub.tokenOf('resursteam');
  return {
    name: 'proposeCandidate',
    async hold(vacancyId, rival) {
      const variables = { input: { requestId: requests[rival]!, vacancyId } };
      const data = await ask<{ proposeCandidate: { id: string } }>(hub.url, token, {
        query: PROPOSE,
        variables,
      });
      return data.proposeCandidate.id;
    },
    async release(_vacancyId, holdId) {
      await ask(hub.url, token, { query: WITHDRAW, variables: { id: holdId } });
    },
  };
}
