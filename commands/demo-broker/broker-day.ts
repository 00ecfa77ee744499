import { addDays, type IsoDate } from '../../platform/time/calendar';
import type { Role } from '../../platform/tokens/token-verifier';
import { CommandError } from '../harness/command-error';
import type { HubOperation } from '../harness/hub-client';
import { readOperation } from '../harness/read-operation';

export interface Actor {
  readonly role: Role;
  readonly district?: string;
}

export interface Step extends HubOperation {
  readonly title: string;
  readonly actor: Actor;
}

export interface BrokerDay {
  /** The code of the district that asks. */
  readonly district: string;
  readonly today: IsoDate;
  /** Sends a step's operation as its actor; tells of it. @throws CommandError when it is refused */
  // biome-ignore lint/suspicious/noExplicitAny: each step has an answer of its own
  play(step: Step): Promise<any>;
}

interface Match {
  readonly vacancy: { readonly id: string };
  readonly candidate: { readonly district: { readonly code: string } };
}

const BROKER: Actor = { role: 'resursteam' };

/** From a decision to its execution: request, matches, proposal, answers, placement, charge. */
export async function playBrokerDay(day: BrokerDay): Promise<void> {
  const handler: Actor = { role: 'handlaggare', district: day.district };
  const decisionId = await recordDecision(day, handler);
  const requestId = await requestPlacement(day, handler, decisionId);
  const { proposalId, district } = await proposeBest(day, requestId, await findMatches(day, requestId));
  await accept(day, proposalId, [
    ['CANDIDATE', { role: 'kontaktsekreterare', district }],
    ['CLIENT', handler],
    ['DISTRICT', handler],
  ]);
  await confirm(day, proposalId);
  await readOutcome(day, handler, decisionId);
}

async function recordDecision(day: BrokerDay, actor: Actor): Promise<string> {
  const input = {
    district: day.district,
    caseReference: `DEMO-${day.today}`,
    law: 'SOL',
    programArea: 'IOF',
    intervention: 'KONTAKTPERSON',
    gender: 'WOMAN',
    birthYear: Number(day.today.slice(0, 4)) - 10,
    decidedOn: addDays(day.today, -30),
    validUntil: addDays(day.today, 335),
  };
  const { recordDecision: decision } = await day.play({
    title: 'Stadsdelen fattar ett beslut',
    actor,
    query: readOperation('registrera-beslut'),
    variables: { input },
  });
  return decision.id;
}

async function requestPlacement(day: BrokerDay, actor: Actor, decisionId: string): Promise<string> {
  const needs = {
    kind: 'KONTAKTPERSON',
    programArea: 'IOF',
    intervention: 'KONTAKTPERSON',
    ageFrom: 10,
    ageTo: 10,
    languages: ['svenska'],
    homeDistrict: day.district,
    startsOn: addDays(day.today, 60),
  };
  const { requestPlacement: request } = await day.play({
    title: 'Handläggaren ber resursteamet om förmedling',
    actor,
    query: readOperation('begar-formedling'),
    variables: { input: { decisionId, needs } },
  });
  return request.id;
}

async function findMatches(day: BrokerDay, id: string): Promise<readonly Match[]> {
  const { placementRequest } = await day.play({
    title: 'Resursteamet ser vilka i hela staden som passar bäst',
    actor: BROKER,
    query: readOperation('matcha-begaran'),
    variables: { id },
  });
  return placementRequest.matches.nodes;
}

/** The best may be held by another broker by now: then the next. */
async function proposeBest(
  day: BrokerDay,
  requestId: string,
  matches: readonly Match[],
): Promise<{ proposalId: string; district: string }> {
  let refusal = new CommandError('nobody in the city suits the request');
  for (const { vacancy, candidate } of matches) {
    try {
      const { proposeCandidate } = await day.play({
        title: 'Resursteamet paxar platsen och lämnar ett förslag',
        actor: BROKER,
        query: readOperation('foresla-kandidat'),
        variables: { input: { requestId, vacancyId: vacancy.id } },
      });
      return { proposalId: proposeCandidate.id, district: candidate.district.code };
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}

async function accept(
  day: BrokerDay,
  proposalId: string,
  answers: readonly (readonly [party: string, actor: Actor])[],
): Promise<void> {
  const who: Readonly<Record<string, string>> = {
    CANDIDATE: 'Uppdragstagaren',
    CLIENT: 'Den enskilde',
    DISTRICT: 'Stadsdelen',
  };
  for (const [party, actor] of answers) {
    await day.play({
      title: `${who[party]} tackar ja`,
      actor,
      query: readOperation('besvara-forslag'),
      variables: { input: { proposalId, party, answer: 'ACCEPT' } },
    });
  }
}

async function confirm(day: BrokerDay, proposalId: string): Promise<void> {
  const { confirmProposal } = await day.play({
    title: 'Resursteamet bekräftar: platsen fylls, uppdraget startar, beslutet är verkställt',
    actor: BROKER,
    query: readOperation('bekrafta-forslag'),
    variables: { id: proposalId, startsOn: addDays(day.today, 60), endsOn: addDays(day.today, 240) },
  });
  if (confirmProposal.status !== 'CONFIRMED') {
    throw new CommandError(
      `the proposal is ${confirmProposal.status}: ${confirmProposal.endReason ?? 'it goes on by itself'}`,
    );
  }
}

async function readOutcome(day: BrokerDay, actor: Actor, id: string): Promise<void> {
  await day.play({
    title: 'Stadsdelen ser det verkställda beslutet och vad förmedlingen har kostat',
    actor,
    query: readOperation('folj-upp-beslut'),
    variables: { id, district: day.district, from: day.today, to: day.today },
  });
}
