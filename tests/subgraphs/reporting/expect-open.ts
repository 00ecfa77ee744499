/** A withheld number is one that the attacker cannot tell from another. */
export function expectOpen<Target>(
  attacker: { range(target: Target): { readonly least: number; readonly most: number } },
  target: Target,
): void {
  const { least, most } = attacker.range(target);
  expect({ target, open: most > least }).toEqual({ target, open: true });
}
