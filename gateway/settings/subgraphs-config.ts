import {
  type Environment,
  type IntegerSetting,
  readInteger,
  readSwitch,
} from '../../platform/settings/environment';
import { readForwardedHeaders } from './read-forwarded-headers';
import { readNames } from './read-names';
import { readUrls } from './read-urls';

/** Where subgraphs are, and how they are asked. */
export interface SubgraphsConfig {
  /** Subgraph name → URL, before those of the supergraph. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** For one request to a subgraph, milliseconds. */
  readonly subgraphTimeoutMs: number;
  /** For one operation, milliseconds. */
  readonly operationTimeoutMs: number;
  /** Equal queries that are under way at the same time are executed once, but for those of sharded subgraphs. */
  readonly shareReads: boolean;
  /** Request headers passed on to subgraphs, lower-case. */
  readonly forwardedHeaders: readonly string[];
  /** Labels of progressive `@override`s that are on. */
  readonly overrideLabels: readonly string[];
}

export const subgraphsDefaults = {
  subgraphUrls: {},
  subgraphTimeoutMs: 10_000,
  operationTimeoutMs: 30_000,
  shareReads: true,
  forwardedHeaders: ['authorization', 'idempotency-key', 'x-request-id', 'traceparent'],
  overrideLabels: [],
} as const satisfies SubgraphsConfig;

const SUBGRAPH_URLS = {
  name: 'SUBGRAPH_URLS',
  otherwise: "the supergraph's; set by `npm start`",
  about:
    "subgraphs and their URLs; credentials in one are sent as Basic authorization, in place of the caller's",
};

/** @throws EnvironmentError */
export function toSubgraphsConfig(env: Environment): SubgraphsConfig {
  const defaults = subgraphsDefaults;
  const integer = (setting: Omit<IntegerSetting, 'min'>) => readInteger(env, { ...setting, min: 1 });
  return {
    subgraphUrls: readUrls(env, SUBGRAPH_URLS),
    subgraphTimeoutMs: integer({
      name: 'SUBGRAPH_TIMEOUT_MS',
      fallback: defaults.subgraphTimeoutMs,
      max: 600_000,
      about: 'for one request to a subgraph; one that hangs is waited for once in an operation',
    }),
    operationTimeoutMs: integer({
      name: 'OPERATION_TIMEOUT_MS',
      fallback: defaults.operationTimeoutMs,
      max: 600_000,
      about: 'for one operation',
    }),
    shareReads: readSwitch(env, {
      name: 'SHARE_READS',
      fallback: defaults.shareReads,
      about: 'equal queries under way run once, but none that tells of a person',
    }),
    forwardedHeaders: readForwardedHeaders(env, defaults.forwardedHeaders),
    overrideLabels: readNames(env, {
      name: 'OVERRIDE_LABELS',
      fallback: defaults.overrideLabels,
      about: 'labels of progressive `@override`s that are on',
    }),
  };
}
