import { addDays, type IsoDate } from '../../../../platform/time/calendar';
import { Intervention, Law, ProgramArea } from '../../../vocabulary/decision.enums';
import { ClosureReason } from '../../entities/care-decision.enums';
import { type Grant, type MadeUpCase, NO_NOTES } from './made-up-case';
import { makeUpClient } from './made-up-client';
import type { Random } from './random';

const { IOF, OF, LSS, SOCIALPSYKIATRI } = ProgramArea;
const { KONTAKTPERSON, KONTAKTFAMILJ, KORTTIDSVISTELSE } = Intervention;

const GRANTS: readonly (readonly [Grant, number])[] = [
  [{ law: Law.LSS, programArea: LSS, intervention: KONTAKTPERSON }, 36],
  [{ law: Law.LSS, programArea: LSS, intervention: KORTTIDSVISTELSE }, 22],
  [{ law: Law.LSS, programArea: LSS, intervention: KONTAKTFAMILJ }, 2],
  [{ law: Law.SOL, programArea: IOF, intervention: KONTAKTPERSON }, 14],
  [{ law: Law.SOL, programArea: IOF, intervention: KONTAKTFAMILJ }, 17],
  [{ law: Law.SOL, programArea: OF, intervention: KONTAKTPERSON }, 2],
  [{ law: Law.SOL, programArea: OF, intervention: KONTAKTFAMILJ }, 1],
  [{ law: Law.SOL, programArea: SOCIALPSYKIATRI, intervention: KONTAKTPERSON }, 5],
  [{ law: Law.LVU, programArea: IOF, intervention: KONTAKTPERSON }, 1],
];
const FIRST_DAY = '2009-01-02';
const DAYS = 1_270;
/** Three months have at least 89 days. */
const LONGEST_WAIT = 85;

/** A decision of 2009 to 2012 that never waited for three months: it is reported on no day. */
export function makeUpTimelyCase(random: Random, end: IsoDate): MadeUpCase {
  const grant = random.weighted(GRANTS);
  const decidedOn = addDays(FIRST_DAY, random.integer(0, DAYS));
  const executedOn = addDays(decidedOn, random.integer(5, LONGEST_WAIT));
  const isExecuted = random.chance(0.93);
  const endedOn = addDays(executedOn, random.integer(120, 900));
  const closedOn = !isExecuted ? executedOn : endedOn < end ? endedOn : end;
  const facts = { ...grant, ...makeUpClient(grant, decidedOn, random), ...NO_NOTES };
  const executions = isExecuted ? makeUpExecutions(executedOn, closedOn, random) : [];
  return {
    ...facts,
    validUntil: addDays(closedOn, random.integer(1, 120)),
    timeline: { decidedOn, executions, closedOn },
    closureReason: random.pick([ClosureReason.NEED_GONE, ClosureReason.WITHDRAWN, ClosureReason.OTHER]),
  };
}

function makeUpExecutions(executedOn: IsoDate, closedOn: IsoDate, random: Random) {
  const interruptedOn = addDays(executedOn, random.integer(30, 200));
  const again = addDays(interruptedOn, random.integer(5, LONGEST_WAIT));
  if (!random.chance(0.12) || again > closedOn) return [{ executedOn, interruptedOn: null }];
  return [
    { executedOn, interruptedOn },
    { executedOn: again, interruptedOn: null },
  ];
}
