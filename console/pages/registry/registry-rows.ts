import type { RegistryQuery } from './registry.generated';
import { registryTexts as texts } from './sv';

export interface RegistryRow {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly areas: readonly string[];
  /** Names of the districts that border on it. */
  readonly near: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
  /** In words. */
  readonly state: string;
  /** Null where it does not answer. */
  readonly version: string | null;
}

/** What the hub knows of each district, in the order of the registry. */
export function toRegistryRows({ districts, vocabulary, servingDistricts }: RegistryQuery): RegistryRow[] {
  const all = districts ?? [];
  const nameOf = (code: string) => all.find((one) => one.code === code)?.name ?? code;
  const versionOf = new Map(
    servingDistricts?.districts.map(({ district, schemaVersion }) => [district.code, schemaVersion]),
  );
  const reasonOf = new Map(servingDistricts?.missingDistricts.map(({ code, reason }) => [code, reason]));
  return all.map(({ code, neighbours, validTo, ...facts }) => ({
    ...facts,
    code,
    validTo: validTo ?? null,
    near: (neighbours ?? []).map(nameOf),
    areas: (vocabulary ?? []).filter(({ district }) => district === code).map(({ label }) => label),
    version: versionOf.get(code) ?? null,
    state: stateOf(versionOf.get(code), reasonOf.get(code)),
  }));
}

function stateOf(version: string | undefined, reason: string | undefined): string {
  if (version !== undefined) return texts.answers;
  return reason === undefined ? texts.unknown : (texts.reasons[reason] ?? texts.reasons['UNREACHABLE']!);
}
