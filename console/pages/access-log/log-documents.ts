import type { TypedDocumentNode } from 'urql';
import {
  BrokeringLogDocument,
  DistrictLogDocument,
  type DistrictLogQuery,
  type DistrictLogQueryVariables,
} from './access-log.generated';
import type { LogSource } from './access-log-search';

/** Two lists of the same rows. */
export const LOG_DOCUMENTS: Readonly<
  Record<LogSource, TypedDocumentNode<DistrictLogQuery, DistrictLogQueryVariables>>
> = { stadsdel: DistrictLogDocument, formedling: BrokeringLogDocument };
