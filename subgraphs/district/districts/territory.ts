import type { DistrictEntry, DistrictRegistry } from '../../../schema/district-registry';

/**
 * The districts that an instance serves, by the registry as it is in force. Rows keep the code of the district that made
 * them; after a merger the successor owns them, and both codes lead to them.
 */
export class Territory {
  private readonly served: ReadonlySet<string>;
  private readonly owners: ReadonlyMap<string, DistrictEntry>;
  /** Stored codes by the code in force that they border on. */
  private readonly bordering: ReadonlyMap<string, readonly string[]>;

  constructor(
    private readonly registry: DistrictRegistry,
    readonly districts: readonly string[],
  ) {
    this.served = new Set(districts);
    this.owners = new Map(
      registry.all.flatMap(({ code }) => {
        const owner = registry.resolve(code);
        return owner === undefined ? [] : [[code, owner]];
      }),
    );
    this.bordering = new Map(
      registry.inForce.map(({ code }) => [
        code,
        registry.all.map((entry) => entry.code).filter((other) => registry.areNeighbours(code, other)),
      ]),
    );
  }

  /** The code in force that owns rows of this code; undefined for an unknown one. */
  ownerOf(code: string): string | undefined {
    return this.owners.get(code)?.code;
  }

  /** The same with what the registry says of it; a district that was retired without a successor, as it was. */
  districtOf(code: string): DistrictEntry {
    const entry = this.owners.get(code) ?? this.registry.find(code);
    if (entry === undefined) throw new Error(`The registry has no district "${code}".`);
    return entry;
  }

  /** The served district that answers for a code; undefined when another instance does, or none. */
  servedBy(code: string): string | undefined {
    const owner = this.ownerOf(code);
    return owner !== undefined && this.served.has(owner) ? owner : undefined;
  }

  /** All codes, retired ones too, whose rows these districts own. */
  storedCodesOf(districts: Iterable<string>): string[] {
    const owners = new Set(districts);
    return this.registry.all.map(({ code }) => code).filter((code) => owners.has(this.ownerOf(code) ?? ''));
  }

  /** The served districts among those named; all of them when none is named. */
  servedAmong(codes: readonly string[] | null | undefined): string[] {
    if (codes === null || codes === undefined) return [...this.districts];
    const named = new Set(codes.map((code) => this.servedBy(code)));
    return this.districts.filter((district) => named.has(district));
  }

  /** The codes that rows of the served districts among those named have; of all of them when none is named. */
  storedCodesAmong(codes: readonly string[] | null | undefined): string[] {
    return this.storedCodesOf(this.servedAmong(codes));
  }

  /** The served districts that recruit together with this one, itself included. */
  servedInRegionOf(district: string): string[] {
    const region = this.registry.resolve(district)?.region;
    if (region === undefined) return [];
    return this.districts.filter((other) => this.registry.resolve(other)?.region === region);
  }

  /** All codes, retired ones too, whose rows are of a district that recruits together with this one. */
  storedCodesInRegionOf(code: string): string[] {
    return this.registry.all.map((entry) => entry.code).filter((other) => this.sharesRegion(other, code));
  }

  /** All codes, retired ones too, whose rows are of a district that borders on this one. */
  storedCodesBordering(code: string): readonly string[] {
    return this.bordering.get(this.ownerOf(code) ?? '') ?? [];
  }

  /** Whether two districts recruit together, served here or not. */
  sharesRegion(one: string, other: string): boolean {
    const region = this.regionOf(one);
    return region !== undefined && region === this.regionOf(other);
  }

  regionOf(code: string): string | undefined {
    return this.registry.resolve(code)?.region;
  }
}
