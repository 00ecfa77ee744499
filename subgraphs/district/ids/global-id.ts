/** A row's id in the whole city: `<code of the district that made it>:<uuid>`. */
export interface GlobalId {
  readonly district: string;
  readonly uuid: string;
}

const GLOBAL_ID = /^([a-z][a-z0-9-]{0,47}):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

export function formatGlobalId(district: string, uuid: string): string {
  return `${district}:${uuid}`;
}

/** The code of the district that made a row, by its id as the database gave it; of a code itself that code. */
export function storedDistrictOf(id: string): string {
  const end = id.indexOf(':');
  return end === -1 ? id : id.slice(0, end);
}

/** Undefined for a text that is no id: to a client the same as an id of nothing. */
export function parseGlobalId(text: string): GlobalId | undefined {
  const match = GLOBAL_ID.exec(text);
  return match === null ? undefined : { district: match[1]!, uuid: match[2]! };
}
