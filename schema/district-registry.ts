export interface DistrictEntry {
  readonly code: string;
  readonly name: string;
  /** The region whose districts recruit together. */
  readonly region: string;
  /** Codes of districts that border on it, known here or not; it borders on those, too, that name it. From general knowledge, no source. */
  readonly neighbours?: readonly string[];
  /** First day in force, ISO date. */
  readonly validFrom: string;
  /** First day no longer in force, ISO date; null while in force. */
  readonly validTo: string | null;
  /** The code of the district that took this one over. */
  readonly successor: string | null;
  /** The district subgraph's GraphQL URL by environment (`development`, `compose`, …). */
  readonly urls: Readonly<Record<string, string>>;
}

/** `districts.json` cannot be used; the message says where and why. */
export class DistrictRegistryError extends Error {
  override readonly name = 'DistrictRegistryError';
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** A code is part of ids, database names and host names. */
const CODE = /^[a-z][a-z0-9-]{0,47}$/;

/** The city's districts as they are organised on one date; retired codes lead to their successors. */
export class DistrictRegistry {
  readonly inForce: readonly DistrictEntry[];
  private readonly byCode: ReadonlyMap<string, DistrictEntry>;

  private constructor(
    readonly all: readonly DistrictEntry[],
    readonly on: string,
  ) {
    this.byCode = new Map(all.map((entry) => [entry.code, entry]));
    this.inForce = all.filter((entry) => isInForce(entry, on));
  }

  /**
   * Reads the content of `districts.json` as it applies on a date.
   * @param on ISO date
   * @throws DistrictRegistryError for a malformed file or date, a code given twice, an unknown successor or a circle of them
   */
  static parse(json: unknown, on: string): DistrictRegistry {
    if (!isIsoDate(on)) throw new DistrictRegistryError(`not a date: ${on}`);
    const rows = (json as { districts?: unknown } | null)?.districts;
    if (!Array.isArray(rows)) throw new DistrictRegistryError('"districts" is not a list');
    const entries = rows.map(parseEntry);
    checkCodes(entries);
    const registry = new DistrictRegistry(entries, on);
    for (const entry of entries) registry.checkSuccessors(entry);
    return registry;
  }

  /** The same districts on another date. */
  at(on: string): DistrictRegistry {
    if (on === this.on) return this;
    if (!isIsoDate(on)) throw new DistrictRegistryError(`not a date: ${on}`);
    return new DistrictRegistry(this.all, on);
  }

  find(code: string): DistrictEntry | undefined {
    return this.byCode.get(code);
  }

  /** The district in force that answers for a code: itself, or the last of its successors; undefined if there is none. */
  resolve(code: string): DistrictEntry | undefined {
    let entry = this.byCode.get(code);
    while (entry && !isInForce(entry, this.on)) {
      entry = entry.successor === null ? undefined : this.byCode.get(entry.successor);
    }
    return entry;
  }

  /** Whether two different districts in force border on each other, or what they have taken over does. */
  areNeighbours(one: string, other: string): boolean {
    const [first, second] = [this.resolve(one), this.resolve(other)];
    if (first === undefined || second === undefined || first === second) return false;
    return this.all.some(({ code, neighbours = [] }) => {
      const owner = this.resolve(code);
      const across = owner === first ? second : owner === second ? first : undefined;
      return across !== undefined && neighbours.some((neighbour) => this.resolve(neighbour) === across);
    });
  }

  /** Codes of the districts in force that border on the one that answers for a code, in the order of the registry. */
  neighboursOf(code: string): string[] {
    return this.inForce.map((entry) => entry.code).filter((other) => this.areNeighbours(code, other));
  }

  private checkSuccessors(entry: DistrictEntry): void {
    const seen = new Set([entry.code]);
    for (let code = entry.successor; code !== null; ) {
      const next = this.byCode.get(code);
      if (!next) throw new DistrictRegistryError(`${entry.code}: unknown successor ${code}`);
      if (seen.has(code)) throw new DistrictRegistryError(`${entry.code}: its successors form a circle`);
      seen.add(code);
      code = next.successor;
    }
  }
}

function isInForce(entry: DistrictEntry, on: string): boolean {
  return entry.validFrom <= on && (entry.validTo === null || on < entry.validTo);
}

function parseEntry(row: unknown, index: number): DistrictEntry {
  const entry = row as DistrictEntry | null;
  const fail = (field: string): never => {
    throw new DistrictRegistryError(
      `districts[${index}] (${entry?.code ?? 'no code'}): ${field} is missing or malformed`,
    );
  };
  if (typeof entry !== 'object' || entry === null) return fail('the entry');
  if (typeof entry.code !== 'string' || !CODE.test(entry.code)) fail('code');
  if (!isText(entry.name)) fail('name');
  if (!isText(entry.region)) fail('region');
  if (entry.neighbours !== undefined && !isTexts(entry.neighbours)) fail('neighbours');
  if (!isIsoDate(entry.validFrom)) fail('validFrom');
  if (entry.validTo !== null && !isIsoDate(entry.validTo)) fail('validTo');
  if (entry.successor !== null && !isText(entry.successor)) fail('successor');
  if (!isUrls(entry.urls)) fail('urls');
  return entry;
}

function checkCodes(entries: readonly DistrictEntry[]): void {
  const seen = new Set<string>();
  for (const { code } of entries) {
    if (seen.has(code)) throw new DistrictRegistryError(`${code}: given twice`);
    seen.add(code);
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isIsoDate(value: unknown): value is string {
  return typeof value === 'string' && ISO_DATE.test(value) && !Number.isNaN(Date.parse(value));
}

function isUrls(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((url) => typeof url === 'string' && URL.canParse(url))
  );
}
