const ORE = 100;

/** The exact sum of decimal amounts with two decimals, as the hub gives them. */
export function addAmounts(amounts: readonly string[]): string {
  const ore = amounts.reduce((sum, amount) => sum + Math.round(Number(amount) * ORE), 0);
  return (ore / ORE).toFixed(2);
}
