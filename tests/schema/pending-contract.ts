/** Parts of the contract that no code declares yet; a type stands for all of its parts. Only ever made shorter. */
export const PENDING = {
  district: {
    types: ['AccessLogConnection', 'AccessLogEdge', 'AccessLogEntry', 'AccessLogFilter'],
    fields: ['Query.accessLog'],
  },
  formedling: { types: [], fields: [] },
  reporting: {
    types: [
      'CauseFigure',
      'Date',
      'DateTime',
      'DelayReason',
      'District',
      'UnexecutedDecisionFigure',
      'UnexecutedDecisionReport',
    ],
    fields: ['Mutation.publishReport', 'Query.unexecutedDecisionReport'],
  },
} as const;
