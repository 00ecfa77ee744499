import { type RawSearch, readChoice, readChoices, readDate, readText } from '../../routing/search-params';
import type { AccessPurpose } from './access-log.generated';

/** The reads, those worth a look, what has been reviewed. */
export type LogView = 'lasningar' | 'granska' | 'granskat';
/** The district's own, or that of the brokering. */
export type LogSource = 'stadsdel' | 'formedling';

/** What the page's address says. */
export interface AccessLogSearch {
  /** undefined: the reads. */
  readonly visa?: Exclude<LogView, 'lasningar'>;
  /** undefined: the district's own. */
  readonly logg?: Exclude<LogSource, 'stadsdel'>;
  /** Id of a candidate or a decision. */
  readonly person?: string;
  /** The reader's `sub`. */
  readonly lasare?: string;
  readonly andamal?: readonly AccessPurpose[];
  /** undefined: reads of the log itself are left out. */
  readonly logglasning?: 'med';
  /** ISO dates, both included. */
  readonly fran?: string;
  readonly till?: string;
}

/** As an address may say them; the page's own texts name them for people. */
const PURPOSES: Readonly<Record<AccessPurpose, true>> = {
  INVESTIGATION: true,
  PROPOSAL: true,
  PLACEMENT: true,
  FOLLOW_UP: true,
  AGREEMENT: true,
  CASE_WORK: true,
  SEARCH: true,
  MATCHING: true,
  COMMAND: true,
  WATCH: true,
  REPORTING: true,
  REVIEW: true,
};

export function readAccessLogSearch(search: RawSearch): AccessLogSearch {
  return {
    visa: readChoice(search, 'visa', ['granska', 'granskat']),
    logg: readChoice(search, 'logg', ['formedling']),
    person: readText(search, 'person'),
    lasare: readText(search, 'lasare'),
    andamal: readChoices(search, 'andamal', Object.keys(PURPOSES) as readonly AccessPurpose[]),
    logglasning: readChoice(search, 'logglasning', ['med']),
    fran: readDate(search, 'fran'),
    till: readDate(search, 'till'),
  };
}
