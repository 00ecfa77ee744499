/** The beginning of a thing's uuid, by which people tell one from another without its name: `3F2A91`. */
export function shortReference(id: string): string {
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-/.exec(id)?.[0];
  return uuid === undefined ? id : uuid.slice(0, 6).toUpperCase();
}
