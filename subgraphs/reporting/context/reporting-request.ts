import type { RequestContext } from '../../harness/request/request-context';

export type ReportingRequest = RequestContext<Record<string, never>>;
