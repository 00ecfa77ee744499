import type { Lifecycle } from './lifecycle';
import type { Service } from './service';

/**
 * A service and what goes with it, released together: when it stops, and when it cannot be created or started.
 * @param lifecycle what it holds already is released after the service @param before is released before it, in this order
 */
export async function serviceOf(
  lifecycle: Lifecycle,
  create: () => Promise<Service>,
  before: readonly (() => Promise<unknown>)[] = [],
): Promise<Service> {
  let service: Service | undefined;
  lifecycle.onRelease(() => service?.stop());
  for (const release of before.toReversed()) lifecycle.onRelease(release);
  const created = await lifecycle.guard(create);
  service = created;
  return { start: () => lifecycle.guard(() => created.start()), stop: () => lifecycle.release() };
}
