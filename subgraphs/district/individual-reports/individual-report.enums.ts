import { registerEnumType } from 'type-graphql';

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

registerEnumType(IndividualReportState, { name: 'IndividualReportState' });
registerEnumType(IndividualReportKind, {
  name: 'IndividualReportKind',
  description: 'That a decision is not executed, or that it now is, or is closed.',
});
registerEnumType(IndividualReportFormat, { name: 'IndividualReportFormat' });
