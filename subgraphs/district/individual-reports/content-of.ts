import type { IndividualReportContent } from './individual-report.content';

/** The content alone, of a report that has more. */
export function contentOf(report: IndividualReportContent): IndividualReportContent {
  return {
    law: report.law,
    legalBasis: report.legalBasis,
    programArea: report.programArea,
    intervention: report.intervention,
    gender: report.gender,
    decidedOn: report.decidedOn,
    interruptedOn: report.interruptedOn,
    reportableFrom: report.reportableFrom,
    executedPercent: report.executedPercent,
    delayReasons: report.delayReasons,
    offers: report.offers,
    interimMeasures: report.interimMeasures,
    executedOn: report.executedOn,
    closedOn: report.closedOn,
    closureReason: report.closureReason,
  };
}
