/** Parts of the contract that no code declares yet; a type stands for all of its parts. Only ever made shorter. */
export const PENDING = {
  district: { types: [], fields: [] },
  formedling: { types: [], fields: [] },
  reporting: { types: [], fields: [] },
} as const;
