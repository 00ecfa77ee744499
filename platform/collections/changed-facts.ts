/** Of the facts those that are others than they were; lists are compared by what stands in them, in its order. */
export function changedFacts<Facts extends object>(before: object, facts: Facts): Partial<Facts> {
  const known = before as Readonly<Record<string, unknown>>;
  const changed = Object.entries(facts).filter(
    ([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(known[name] ?? null),
  );
  return Object.fromEntries(changed) as Partial<Facts>;
}
