import type { RowPolicies } from '../../harness/rows/row-policy';

/** Reporting knows figures, and no rows: how exact each caller gets them is in `report-viewer.ts`. Whose the
 * items to do are is in `work-access.ts`. */
export const ROW_POLICIES: RowPolicies = {
  UnexecutedDecisionReport: 'COUNTS',
  UnexecutedDecisionRow: 'COUNTS',
  TableCell: { partOf: ['UnexecutedDecisionRow'] },
  UnexecutedDecisionFigure: { partOf: ['UnexecutedDecisionReport'] },
  WaitFigure: { partOf: ['UnexecutedDecisionFigure'] },
  CauseFigure: { partOf: ['UnexecutedDecisionReport'] },
  ReportDifference: 'COUNTS',
  ReportedNumber: { partOf: ['UnexecutedDecisionFigure', 'ReportDifference'] },
  ReportVersion: 'PUBLIC',
  ExecutionTimes: 'COUNTS',
  ExecutionTime: { partOf: ['ExecutionTimes'] },
  VacancyFlow: 'COUNTS',
  VacancyFlowMonth: { partOf: ['VacancyFlow'] },
  WorkItem: 'TASK_HOLDERS',
  WorkSubject: { partOf: ['WorkItem'] },
  WorkItemConnection: 'TASK_HOLDERS',
  WorkItemEdge: { partOf: ['WorkItemConnection'] },
  WorkItemCounts: { partOf: ['WorkItemConnection'] },
  PageInfo: 'PUBLIC',
  District: 'PUBLIC',
};
