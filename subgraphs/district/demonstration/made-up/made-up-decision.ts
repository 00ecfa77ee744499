import { addDays, type IsoDate } from '../../../../platform/time/calendar';
import { CandidateKind } from '../../../vocabulary/candidate-kind.enum';
import { Intervention, Law, ProgramArea } from '../../../vocabulary/decision.enums';
import { ClosureReason } from '../../entities/care-decision.enums';
import type { MadeUpCandidate } from './made-up-candidate';
import { type Grant, type MadeUpCase, NO_NOTES } from './made-up-case';
import { makeUpClient } from './made-up-client';
import { makeUpNotes } from './made-up-notes';
import type { Random } from './random';

export interface Present {
  readonly random: Random;
  readonly today: IsoDate;
}

const { IOF, OF, LSS, SOCIALPSYKIATRI } = ProgramArea;
const { KONTAKTPERSON, KONTAKTFAMILJ, KORTTIDSVISTELSE } = Intervention;

const GRANTS: readonly (readonly [Grant, number])[] = [
  [{ law: Law.SOL, programArea: IOF, intervention: KONTAKTPERSON }, 26],
  [{ law: Law.SOL, programArea: IOF, intervention: KONTAKTFAMILJ }, 30],
  [{ law: Law.SOL, programArea: OF, intervention: KONTAKTPERSON }, 6],
  [{ law: Law.SOL, programArea: SOCIALPSYKIATRI, intervention: KONTAKTPERSON }, 8],
  [{ law: Law.LSS, programArea: LSS, intervention: KONTAKTPERSON }, 18],
  [{ law: Law.LSS, programArea: LSS, intervention: KORTTIDSVISTELSE }, 10],
  [{ law: Law.LVU, programArea: IOF, intervention: KONTAKTPERSON }, 2],
];
const WORTH_A_NOTE_DAYS = 60;
const LONGEST_RUNNING = 690;
/** Those decided in this time may have waited for more than three months before they were executed. */
const RECENT_DAYS = 220;

/** The decision that a running placement carries out. */
export function makeUpExecuted(
  candidate: MadeUpCandidate,
  startedOn: IsoDate,
  { random, today }: Present,
): MadeUpCase {
  const decidedOn = addDays(startedOn, -random.integer(14, 110));
  const grant = grantFor(candidate);
  const age = random.integer(candidate.acceptsAgeFrom, candidate.acceptsAgeTo);
  return {
    ...grant,
    ...makeUpClient(grant, decidedOn, random),
    birthYear: Number(decidedOn.slice(0, 4)) - age,
    ...running({ decidedOn, executedOn: startedOn }, { random, today }),
  };
}

/** A running decision that is carried out by somebody who is not in the hub's pool. */
export function makeUpRunning(grant: Grant, { random, today }: Present): MadeUpCase {
  const decidedDaysAgo = random.integer(10, LONGEST_RUNNING);
  const decidedOn = addDays(today, -decidedDaysAgo);
  const longest = Math.min(decidedDaysAgo, decidedDaysAgo <= RECENT_DAYS ? 130 : 85);
  const executedOn = addDays(decidedOn, random.integer(Math.min(5, longest), longest));
  return {
    ...grant,
    ...makeUpClient(grant, decidedOn, random),
    ...running({ decidedOn, executedOn }, { random, today }),
  };
}

/** A decision that waits for somebody, for the first time or again, or has been closed. */
export function makeUpWaiting({ random, today }: Present): MadeUpCase {
  const grant = random.weighted(GRANTS);
  const decidedDaysAgo = random.integer(2, 300);
  const decidedOn = addDays(today, -decidedDaysAgo);
  const changedDaysAgo = random.integer(0, decidedDaysAgo - 1);
  const changedOn = addDays(today, -changedDaysAgo);
  const fate = random.weighted([
    ['WAITING', 70],
    ['INTERRUPTED', 15],
    ['CLOSED', 15],
  ] as const);
  const isInterrupted = fate === 'INTERRUPTED';
  const executedOn = addDays(decidedOn, Math.floor((decidedDaysAgo - changedDaysAgo) / 2));
  const closedOn = fate === 'CLOSED' ? changedOn : null;
  const from = isInterrupted ? changedOn : decidedOn;
  const wait = { from, until: closedOn ?? today, isExecuted: false };
  return {
    ...grant,
    ...makeUpClient(grant, decidedOn, random),
    validUntil: addDays(decidedOn, random.integer(365, 900)),
    timeline: {
      decidedOn,
      executions: isInterrupted ? [{ executedOn, interruptedOn: changedOn }] : [],
      closedOn,
    },
    closureReason: closedOn === null ? null : random.pick([ClosureReason.WITHDRAWN, ClosureReason.NEED_GONE]),
    ...(from <= addDays(wait.until, -WORTH_A_NOTE_DAYS) ? makeUpNotes(wait, random) : NO_NOTES),
  };
}

function running(
  { decidedOn, executedOn }: { readonly decidedOn: IsoDate; readonly executedOn: IsoDate },
  { random, today }: Present,
) {
  return {
    validUntil: addDays(today, random.integer(30, 700)),
    timeline: { decidedOn, executions: [{ executedOn, interruptedOn: null }], closedOn: null },
    closureReason: null,
    ...NO_NOTES,
  };
}

function grantFor({ kind, programAreas }: MadeUpCandidate): Grant {
  const programArea = programAreas.includes(LSS) ? LSS : programAreas[0]!;
  const law = programArea === LSS ? Law.LSS : Law.SOL;
  return { law, programArea, intervention: interventionOf(kind, law) };
}

/** Under SoL a family that gives relief is a kontaktfamilj. */
function interventionOf(kind: CandidateKind, law: Law): Intervention {
  if (kind === CandidateKind.KORTTIDSFAMILJ && law === Law.LSS) return KORTTIDSVISTELSE;
  if (kind === CandidateKind.KORTTIDSFAMILJ || kind === CandidateKind.KONTAKTFAMILJ) return KONTAKTFAMILJ;
  return KONTAKTPERSON;
}
