import { registerEnum } from '../../vocabulary/register-enum';

/**
 * | state | of a decision in a quarter |
 * |---|---|
 * | DUE | counts as unexecuted on the quarter's last day, and that has not been reported yet |
 * | EXECUTION_TO_NOTIFY | was reported before, is executed or closed since, and that has not been told yet |
 * | SENT | either was marked as sent; what was sent is kept as it was |
 *
 * DUE → SENT, EXECUTION_TO_NOTIFY → SENT (markReportsSent). A correction of dates may change what is due, never what was sent.
 */
export enum IndividualReportState {
  DUE = 'DUE',
  SENT = 'SENT',
  EXECUTION_TO_NOTIFY = 'EXECUTION_TO_NOTIFY',
}

export enum IndividualReportKind {
  UNEXECUTED = 'UNEXECUTED',
  EXECUTION = 'EXECUTION',
}

export enum IndividualReportFormat {
  CSV = 'CSV',
  JSON = 'JSON',
}

registerEnum(IndividualReportState, {
  name: 'IndividualReportState',
  description: 'Of a decision in a quarter. DUE and EXECUTION_TO_NOTIFY → SENT (`markReportsSent`).',
  values: {
    DUE: 'Counts as unexecuted on the quarter’s last day, and that has not been reported yet.',
    SENT: 'Was marked as sent; what was sent is kept as it was, whatever is corrected later.',
    EXECUTION_TO_NOTIFY: 'Was reported before, is executed or closed since, and that has not been told yet.',
  },
});
registerEnum(IndividualReportKind, {
  name: 'IndividualReportKind',
  description: 'What a report to IVO and the auditors tells.',
  values: {
    UNEXECUTED: 'That a decision is not executed.',
    EXECUTION: 'That one which was reported is executed now, or closed.',
  },
});
registerEnum(IndividualReportFormat, {
  name: 'IndividualReportFormat',
  description: 'The form of an exported file.',
  values: {
    CSV: 'A row for each report; `language` and `bom` say how.',
    JSON: 'For programs: one object with its `reports` and the values of the enums.',
  },
});
