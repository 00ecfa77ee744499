const PERSON = /^([a-z][a-z0-9-]*):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether an id is that of a person's file in one of these districts. */
export function isPersonIn(id: string, codes: readonly string[]): boolean {
  const [, code] = PERSON.exec(id) ?? [];
  return code !== undefined && codes.includes(code);
}
