import { addDays } from '../../../platform/time/calendar';
import { BROKER, staffOf } from '../play/people';
import { acceptAll, answer, openRequest, propose } from './brokered';
import type { Outcome } from './outcome';

export const toConfirm: Outcome = async (one) => {
  const request = await openRequest(one, { decidedDaysAgo: 62, startsInDays: 21 });
  const proposed = await propose(one, request, { holdHours: 20 });
  if (proposed) await acceptAll(one, proposed);
  await one.play.moveBack(`${one.key}/asked`, request.requestId, 9);
};

export const declinedByClient: Outcome = async (one) => {
  const request = await openRequest(one, { decidedDaysAgo: 77 });
  const first = await propose(one, request);
  if (first) await answer(one, first, 'CLIENT', 'Klienten önskar någon som bor närmare.');
  await one.play.moveBack(`${one.key}/asked`, request.requestId, 30);
  await propose(one, request, { isSecond: true });
};

export const declinedByCandidate: Outcome = async (one) => {
  const request = await openRequest(one, { decidedDaysAgo: 48, startsInDays: 35 });
  const proposed = await propose(one, request);
  if (proposed) await answer(one, proposed, 'CANDIDATE', 'Uppdragstagaren har fått förhinder under våren.');
  await one.play.moveBack(`${one.key}/asked`, request.requestId, 16);
};

export const twoChoices: Outcome = async (one) => {
  const request = await openRequest(one, { decidedDaysAgo: 52 });
  const first = await propose(one, request);
  await propose(one, request, { isSecond: true });
  if (first) await answer(one, first, 'CANDIDATE');
  await one.play.step(`${one.key}/reminder`, {
    actor: BROKER,
    operation: 'bevaka-i-formedlingen',
    variables: () => ({
      input: {
        subjectType: 'REQUEST',
        subjectId: request.requestId,
        dueOn: addDays(one.play.today, 3),
        comment: 'Ring handläggaren om mötena med de två som är föreslagna.',
      },
    }),
  });
  await one.play.moveBack(`${one.key}/asked`, request.requestId, 5);
};

export const lapsed: Outcome = async (one) => {
  const request = await openRequest(one, { decidedDaysAgo: 84, startsInDays: 28 });
  const proposed = await propose(one, request);
  await one.play.moveBack(`${one.key}/asked`, request.requestId, 33);
  if (proposed) await one.play.endHold(`${one.key}/lapse`, proposed.proposalId);
};

export const withdrawnByBroker: Outcome = async (one) => {
  const request = await openRequest(one, { decidedDaysAgo: 40, startsInDays: 45 });
  const proposed = await propose(one, request);
  if (proposed === undefined) return;
  await one.play.step(`${one.key}/withdraw`, {
    actor: BROKER,
    operation: 'aterta-forslag',
    variables: () => ({ id: proposed.proposalId, reason: 'En annan lösning ligger närmare.' }),
  });
};

export const requestWithdrawn: Outcome = async (one) => {
  const request = await openRequest(one, { decidedDaysAgo: 66, startsInDays: 40 });
  await propose(one, request);
  await one.play.moveBack(`${one.key}/asked`, request.requestId, 21);
  await one.play.step(`${one.key}/withdraw`, {
    actor: staffOf('handlaggare', one.district),
    operation: 'aterta-begaran',
    variables: () => ({ id: request.requestId, reason: 'Stadsdelen har hittat någon själv.' }),
  });
};

export const consentWithdrawn: Outcome = async (one) => {
  const request = await openRequest(one, { decidedDaysAgo: 35, startsInDays: 60 });
  const proposed = await propose(one, request);
  if (proposed === undefined) return;
  await one.play.step(`${one.key}/consent`, {
    actor: staffOf('kontaktsekreterare', proposed.district),
    operation: 'andra-samtycke',
    variables: () => ({
      input: { candidateId: proposed.candidateId, scope: 'DISTRICT', consentedOn: one.play.today },
    }),
  });
};
