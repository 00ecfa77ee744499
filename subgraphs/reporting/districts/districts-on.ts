import type { IsoDate } from '../../../platform/time/calendar';
import type { DistrictRegistry } from '../../../schema/district-registry';

/**
 * Codes of the districts that hold the decisions of a day, as the hub runs them: those in force then, or what has become of
 * them; and of a day after the hub's own, those from which the districts of that day come.
 */
export function districtsOn(registry: DistrictRegistry, on: IsoDate): string[] {
  const then = registry.at(on);
  const heirs = new Set(then.inForce.map(({ code }) => registry.resolve(code)?.code));
  return registry.inForce
    .map(({ code }) => code)
    .filter((code) => heirs.has(code) || then.resolve(code) !== undefined);
}
