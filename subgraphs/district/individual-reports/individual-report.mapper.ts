import { createHash } from 'node:crypto';
import { reportableFrom } from '../decision-rules/clock';
import { findLegalBasis } from '../decision-rules/legal-basis';
import type { Territory } from '../districts/territory';
import { ClosureReason } from '../entities/care-decision.enums';
import { contentOf } from './content-of';
import type { IndividualReportContent } from './individual-report.content';
import type { ReportDetails } from './individual-report.details';
import { IndividualReportKind } from './individual-report.enums';
import type { ReportRow } from './individual-report.statement';
import type { IndividualReport } from './individual-report.type';
import type { ReportingQuarter } from './reporting-quarter';

/** What is to be told of a decision that has not been sent: as it was on the quarter's last day. */
export function toContent(row: ReportRow, details: ReportDetails): IndividualReportContent {
  const { law, programArea, intervention, gender } = details.facts;
  const { decidedOn } = row;
  const end = endOf(row, details);
  return {
    law,
    legalBasis: findLegalBasis({ law, programArea, intervention, decidedOn })!.citation,
    programArea,
    intervention,
    gender,
    decidedOn,
    interruptedOn: row.isInterruption ? row.fromOn : null,
    reportableFrom: reportableFrom(row.fromOn!),
    executedPercent: end.executedOn === null ? details.executedPercent : null,
    delayReasons: details.delayReasons,
    offers: details.offers,
    interimMeasures: details.interimMeasures,
    ...end,
  };
}

/** A time of waiting ends with the execution, but for that of a decision closed without one, or lapsed. */
function endOf({ kind, untilOn }: ReportRow, { facts }: ReportDetails) {
  const isEnded = kind === IndividualReportKind.EXECUTION;
  const isLapsed = isEnded && untilOn! > facts.validUntil;
  const isClosed = isLapsed || (isEnded && facts.closedOn === untilOn && facts.executedOn === null);
  return {
    executedOn: isEnded && !isClosed ? untilOn : null,
    closedOn: isClosed ? untilOn : null,
    closureReason: isLapsed ? ClosureReason.EXPIRED : isClosed ? facts.closureReason : null,
  };
}

export function toIndividualReport(
  row: ReportRow,
  content: IndividualReportContent,
  { territory, quarter }: { readonly territory: Territory; readonly quarter: ReportingQuarter },
): IndividualReport {
  const { decisionId, kind, state, sentAt, sentBy } = row;
  return {
    ...content,
    id: `${decisionId}/${quarter.year}-Q${quarter.quarter}/${kind}`,
    decisionId,
    district: territory.districtOf(row.district),
    year: quarter.year,
    quarter: quarter.quarter,
    on: quarter.on,
    kind,
    state,
    contentVersion: fingerprintOf(content),
    sentAt,
    sentBy,
  };
}

function fingerprintOf(content: IndividualReportContent): string {
  return createHash('sha256')
    .update(JSON.stringify(contentOf(content)))
    .digest('base64url');
}
