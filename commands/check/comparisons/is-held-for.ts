import { isDeepStrictEqual } from 'node:util';

/** What a request needs, as it is stored. Days are `YYYY-MM-DD`. */
export interface StoredNeeds {
  readonly startsOn: string;
  readonly [field: string]: unknown;
}

/** A hold is made for the needs as of its day: who has waited past the day that was wished for needs it then. */
export function isHeldFor(
  needs: StoredNeeds,
  { needs: held, heldOn }: { readonly needs: StoredNeeds; readonly heldOn: string },
): boolean {
  const startsOn = needs.startsOn < heldOn ? heldOn : needs.startsOn;
  return isDeepStrictEqual(demandsOf(held), demandsOf({ ...needs, startsOn }));
}

/** Without what is not demanded, which may be left out, null, false or an empty list. */
function demandsOf(needs: StoredNeeds): Record<string, unknown> {
  const isDemanded = (value: unknown) =>
    value !== null && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(needs).filter(([, value]) => isDemanded(value)));
}
