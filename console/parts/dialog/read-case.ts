import { useState } from 'react';
import type { ReadVersion } from '../../graphql/own-changes';

/** How a fact of a case is named and said. */
export interface FactWords {
  readonly label: string;
  readonly say: (value: unknown) => string;
}

/** A fact that is one of a vocabulary's values. */
export function oneOf(label: string, words: Readonly<Record<string, string>>): FactWords {
  return { label, say: (value) => words[value as string]! };
}

/** A case as somebody has read it who is about to change it. */
export interface ReadCase extends ReadVersion {
  /** By the names that the hub's refusal has for them, in `current`. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly words: Readonly<Record<string, FactWords>>;
}

/** The case as it was when the dialog was opened, whatever comes in live meanwhile. */
export function useReadCase(read: ReadCase): ReadCase {
  return useState(read)[0];
}
