import { Refusal } from '../play/front-door';
import { staffOf } from '../play/people';
import { acceptAll, confirm, openRequest, propose } from './brokered';
import type { Outcome } from './outcome';

export const running: Outcome = async (one) => {
  const request = await openRequest(one, { decidedDaysAgo: 70, startsInDays: 0 });
  const proposed = await propose(one, request);
  if (proposed === undefined) return;
  await acceptAll(one, proposed);
  await confirm(one, proposed, { startsInDays: 0, endsInDays: 180 });
  await one.play.moveBack(`${one.key}/asked`, request.requestId, 24);
};

export const toBegin: Outcome = async (one) => {
  const request = await openRequest(one, { decidedDaysAgo: 55, startsInDays: 30 });
  const proposed = await propose(one, request);
  if (proposed === undefined) return;
  await acceptAll(one, proposed);
  await confirm(one, proposed, { startsInDays: 30, endsInDays: 300 });
  await one.play.moveBack(`${one.key}/asked`, request.requestId, 12);
};

export const withoutClearance: Outcome = async (one) => {
  const request = await openRequest(one, { decidedDaysAgo: 61, startsInDays: 0 });
  const proposed = await propose(one, request);
  if (proposed === undefined) return;
  await acceptAll(one, proposed);
  await confirm(one, proposed, { startsInDays: 0, endsInDays: 150 });
  await one.play.step(`${one.key}/check`, {
    actor: staffOf('kontaktsekreterare', proposed.district),
    operation: 'registrera-kontroll',
    variables: () => ({
      input: {
        candidateId: proposed.candidateId,
        kind: 'REFERENCE',
        passed: false,
        performedOn: one.play.today,
      },
    }),
  });
};

export const probablyEnded: Outcome = async (one) => {
  const request = await openRequest(one, { decidedDaysAgo: 90, startsInDays: -6 });
  const proposed = await propose(one, request);
  if (proposed === undefined) return;
  await acceptAll(one, proposed);
  await confirm(one, proposed, { startsInDays: -6, endsInDays: -1 });
};

export const ended: Outcome = async (one) => {
  const request = await openRequest(one, { decidedDaysAgo: 74, startsInDays: 0 });
  const proposed = await propose(one, request);
  if (proposed === undefined) return;
  await acceptAll(one, proposed);
  await confirm(one, proposed, { startsInDays: 0, endsInDays: 120 });
  const steward = staffOf('kontaktsekreterare', one.district);
  const { decision } = await one.play.ask(steward, 'beslutets-uppdrag', { id: request.decisionId });
  const placementId: string | undefined = decision.placements[0]?.id;
  if (placementId === undefined) return;
  await one.play.step(`${one.key}/end`, {
    actor: steward,
    operation: 'avsluta-uppdrag',
    variables: () => ({ placementId, on: one.play.today, reason: 'Familjen flyttar från staden.' }),
  });
};

/** Executed by hand while it was to be confirmed. */
export const failed: Outcome = async (one) => {
  const request = await openRequest(one, { decidedDaysAgo: 58, startsInDays: 30 });
  const proposed = await propose(one, request);
  if (proposed === undefined) return;
  await acceptAll(one, proposed);
  await one.play.step(`${one.key}/executed`, {
    actor: staffOf('handlaggare', one.district),
    operation: 'verkstall-beslut',
    variables: () => ({ decisionId: request.decisionId, on: one.play.today }),
  });
  try {
    await confirm(one, proposed, { startsInDays: 30, endsInDays: 290 });
  } catch (error) {
    // The brokering has seen the execution before the confirmation came: the proposal has ended for the same reason.
    if (!(error instanceof Refusal) || error.reason !== 'FORBIDDEN_TRANSITION') throw error;
  }
};
