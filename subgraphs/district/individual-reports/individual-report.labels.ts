import { SWEDISH_LABELS } from '../../vocabulary/swedish-labels';
import type { ClosureReason } from '../entities/care-decision.enums';
import type { IndividualReportKind, IndividualReportState } from './individual-report.enums';

const CLOSURES: Readonly<Record<ClosureReason, string>> = {
  WITHDRAWN: 'Ansökan återkallad',
  NEED_GONE: 'Behovet har upphört',
  MOVED: 'Flyttat',
  OTHER: 'Annat',
  EXPIRED: 'Beslutets giltighetstid har gått ut',
};
const STATES: Readonly<Record<IndividualReportState, string>> = {
  DUE: 'Att rapportera',
  SENT: 'Rapporterat',
  EXECUTION_TO_NOTIFY: 'Verkställighet att anmäla',
};
const KINDS: Readonly<Record<IndividualReportKind, string>> = {
  UNEXECUTED: 'Ej verkställt',
  EXECUTION: 'Verkställt eller avslutat',
};
const SWEDISH: Readonly<Record<string, string>> = { ...SWEDISH_LABELS, ...CLOSURES, ...STATES, ...KINDS };

/** As the brokering ends offers. */
const SWEDISH_ANSWERS: Readonly<Record<string, string>> = {
  ACCEPTED: 'ja',
  DECLINED: 'nej',
  EXPIRED: 'inget svar i tid',
  WITHDRAWN: 'återtaget',
  PENDING: 'inget svar än',
};

export function swedishOf(value: string): string {
  return SWEDISH[value] ?? value;
}

export function swedishAnswerOf(answer: string): string {
  return SWEDISH_ANSWERS[answer] ?? answer;
}
