import { addDays } from '../../../platform/time/calendar';
import { ask, type Operation, Refusal } from './ask';
import type { Match } from './match-operations';
import type { PoolHub } from './pool-hub';
import { makeUpNeeds, type Needs, recordDecision, requestPlacement, today } from './requests';

export const SAGA_STEPS = [
  'recordDecision',
  'requestPlacement',
  'matches',
  'proposeCandidate',
  'answerProposal',
  'confirmProposal',
] as const;
export type SagaStep = (typeof SAGA_STEPS)[number];

/** A decision that came to its placement, or that nobody in the pool could carry out. */
export interface Saga {
  readonly district: string;
  readonly decisionId: string;
  readonly requestId: string;
  readonly isPlaced: boolean;
  /** Milliseconds in each step; all answers together. */
  readonly times: Readonly<Record<SagaStep, number>>;
  /** Proposals that another broker was before. */
  readonly refusals: number;
}

interface Run {
  readonly hub: PoolHub;
  readonly needs: Needs;
  readonly times: Record<SagaStep, number>;
  refusals: number;
}

const MATCHES = `query ($id: ID!) {
  placementRequest(id: $id) { matches(first: 3) { nodes { score candidate { id } vacancy { id } } } }
}`;
const PROPOSE = `mutation ($input: ProposeCandidateInput!) { proposeCandidate(input: $input) { id status } }`;
const ANSWER = `mutation ($input: AnswerProposalInput!) { answerProposal(input: $input) { status } }`;
const CONFIRM = `mutation ($id: ID!, $startsOn: Date!, $endsOn: Date!) {
  confirmProposal(proposalId: $id, startsOn: $startsOn, endsOn: $endsOn) { status endReason request { status } }
}`;
/** How often the matches are read anew when others hold all that were named. */
const TRIES = 5;

/** From a decision to its execution, as brokers and districts do it. @throws Refusal, Error when it is not confirmed */
export async function runSaga(hub: PoolHub, index: number): Promise<Saga> {
  const needs = makeUpNeeds(index, hub.districts);
  const times = Object.fromEntries(SAGA_STEPS.map((step) => [step, 0])) as Run['times'];
  const run: Run = { hub, needs, times, refusals: 0 };
  const decisionId = await timed(run, 'recordDecision', () => recordDecision(hub, needs));
  const requestId = await timed(run, 'requestPlacement', () => requestPlacement(hub, decisionId, needs));
  const proposal = await proposeBest(run, requestId);
  if (proposal !== undefined) {
    await timed(run, 'answerProposal', () => accept(run, proposal));
    await timed(run, 'confirmProposal', () => confirm(run, proposal.id));
  }
  const isPlaced = proposal !== undefined;
  return {
    district: needs.homeDistrict,
    decisionId,
    requestId,
    isPlaced,
    times,
    refusals: run.refusals,
  };
}

async function timed<Result>({ times }: Run, step: SagaStep, work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  try {
    return await work();
  } finally {
    times[step] += performance.now() - startedAt;
  }
}

interface LiveProposal {
  readonly id: string;
  readonly candidateDistrict: string;
}

/** Undefined when nobody is left who meets the needs. */
async function proposeBest(run: Run, requestId: string): Promise<LiveProposal | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const matches = await timed(run, 'matches', () => findMatches(run, requestId));
    for (const match of matches) {
      const proposal = await timed(run, 'proposeCandidate', () => propose(run, requestId, match));
      if (proposal !== undefined) return proposal;
      run.refusals += 1;
    }
  }
  return undefined;
}

async function findMatches(run: Run, id: string): Promise<readonly Match[]> {
  const operation = { query: MATCHES, variables: { id } };
  const data = await askAsBroker<{ placementRequest: { matches: { nodes: Match[] } } }>(run, operation);
  return data.placementRequest.matches.nodes;
}

/** Undefined when another was before. */
async function propose(
  run: Run,
  requestId: string,
  { vacancy, candidate }: Match,
): Promise<LiveProposal | undefined> {
  const operation = { query: PROPOSE, variables: { input: { requestId, vacancyId: vacancy.id } } };
  try {
    const data = await askAsBroker<{ proposeCandidate: { id: string } }>(run, operation);
    return { id: data.proposeCandidate.id, candidateDistrict: candidate.id.split(':')[0]! };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'CONFLICT') return undefined;
    throw error;
  }
}

async function accept({ hub, needs }: Run, { id, candidateDistrict }: LiveProposal): Promise<void> {
  const handler = await hub.tokenOf('handlaggare', needs.homeDistrict);
  const secretary = await hub.tokenOf('kontaktsekreterare', candidateDistrict);
  const parties = [
    ['CANDIDATE', secretary],
    ['CLIENT', handler],
    ['DISTRICT', handler],
  ] as const;
  for (const [party, token] of parties) {
    const input = { proposalId: id, party, answer: 'ACCEPT' };
    await ask(hub.url, token, { query: ANSWER, variables: { input } });
  }
}

async function confirm(run: Run, id: string): Promise<void> {
  const variables = { id, startsOn: run.needs.startsOn, endsOn: addDays(today(), 240) };
  const { confirmProposal } = await askAsBroker<{
    confirmProposal: { status: string; endReason: string | null; request: { status: string } };
  }>(run, { query: CONFIRM, variables });
  if (confirmProposal.status !== 'CONFIRMED' || confirmProposal.request.status !== 'PLACED') {
    throw new Error(`A confirmation did not end: ${JSON.stringify(confirmProposal)}`);
  }
}

async function askAsBroker<Data>({ hub }: Run, operation: Operation): Promise<Data> {
  return ask<Data>(hub.url, await hub.tokenOf('resursteam'), operation);
}
