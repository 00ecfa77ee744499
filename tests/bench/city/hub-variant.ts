import type { BenchOptions } from '../harness/scenario';
import type { HubOptions } from './hub';

/** A hub that is measured beside others. */
export interface HubVariant {
  /** Among how many processes the districts are dealt out. */
  readonly hosts: number;
  readonly checkout?: string;
}

/** The first is that of which more is measured than of the others. */
export function hubVariants({ against }: BenchOptions): readonly HubVariant[] {
  const first = { hosts: 2 };
  return against === undefined
    ? [first, { hosts: 1 }, { hosts: 14 }]
    : [first, { ...first, checkout: against }];
}

export function nameOf({ hosts, checkout }: HubVariant): string {
  return `hub, ${hosts} ${hosts === 1 ? 'host' : 'hosts'}${checkout === undefined ? '' : `, of ${checkout}`}`;
}

export function optionsOf({ hosts, checkout }: HubVariant): HubOptions {
  return { settings: { DISTRICT_HOSTS: String(hosts) }, checkout };
}
