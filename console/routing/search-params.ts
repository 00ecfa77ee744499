/** What an address says after `?`: each name once, of several values with commas between. */
export type RawSearch = Readonly<Record<string, unknown>>;

/** For the router: `?slag=KONTAKTFAMILJ,KORTTIDSFAMILJ&sprak=arabiska`. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** What is empty is left out: an address says what is chosen, and no more. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parts = Object.entries(search).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    return text === ''
      ? []
      : [`${encodeURIComponent(name)}=${encodeURIComponent(text).replaceAll('%2C', ',')}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The values of one name; undefined where there are none. */
export function readList(search: RawSearch, name: string): readonly string[] | undefined {
  const value = search[name];
  const values = Array.isArray(value) ? value.map(String) : String(value ?? '').split(',');
  const given = values.filter((one) => one !== '');
  return given.length === 0 ? undefined : given;
}

/** Those values of one name that are of a set; others are left out, as an old link may hold them. */
export function readChoices<Choice extends string>(
  search: RawSearch,
  name: string,
  choices: readonly Choice[],
): readonly Choice[] | undefined {
  const given = readList(search, name)?.filter((value): value is Choice => choices.includes(value as Choice));
  return given === undefined || given.length === 0 ? undefined : given;
}

export function readChoice<Choice extends string>(
  search: RawSearch,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  return readChoices(search, name, choices)?.[0];
}

export function readText(search: RawSearch, name: string): string | undefined {
  return readList(search, name)?.join(',');
}

/** ISO. */
export function readDate(search: RawSearch, name: string): string | undefined {
  const value = readText(search, name);
  return value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
}

export function readInteger(search: RawSearch, name: string, min: number, max: number): number | undefined {
  const value = Number(readText(search, name) ?? Number.NaN);
  return Number.isInteger(value) && value >= min && value <= max ? value : undefined;
}
