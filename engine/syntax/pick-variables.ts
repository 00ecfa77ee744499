/** Only the named variables; an absent one stays absent. */
export function pickVariables(
  variables: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of names) {
    if (Object.hasOwn(variables, name)) picked[name] = variables[name];
  }
  return picked;
}
