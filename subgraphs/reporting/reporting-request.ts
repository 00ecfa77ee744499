import type { RequestContext } from '../service/request-context';

export type ReportingRequest = RequestContext<Record<string, never>>;
