/**
 * The rules that a client's value can break: `extensions.rule` of `BAD_USER_INPUT`, each with the parameters that stand
 * beside it. Days are ISO dates, `other` is the path of another argument.
 */
export interface InputRules {
  /** Must be given. */
  readonly REQUIRED: unknown;
  /** Must not be given, as things are. */
  readonly NOT_WANTED: unknown;
  /** A field that its input does not have. */
  readonly UNKNOWN_FIELD: unknown;
  readonly BLANK: unknown;
  /** Characters. */
  readonly TOO_LONG: { readonly maximum: number };
  readonly TOO_MANY_WORDS: { readonly maximum: number };
  /** No word has as many letters. */
  readonly TOO_FEW_LETTERS: { readonly minimum: number };
  /** Says nothing in words. */
  readonly NOT_IN_WORDS: { readonly letters: number; readonly differentLetters: number };
  /** The text holds a personnummer or a samordningsnummer; it is not told again. */
  readonly PERSONAL_NUMBER: unknown;
  readonly NOT_A_MAIL_ADDRESS: unknown;
  readonly CONTROL_CHARACTERS: unknown;
  readonly UNSTORABLE_TEXT: unknown;
  /** Of a type of the schema that it is not: a number in a text, an enum's value that there is none of. */
  readonly WRONG_TYPE: unknown;
  readonly NOT_A_DATE: unknown;
  readonly NOT_A_DATE_TIME: unknown;
  readonly NOT_AN_ID: unknown;
  readonly NOT_ONE_OF: { readonly allowed: readonly string[] };
  readonly NOT_IN_VOCABULARY: { readonly vocabulary: string; readonly didYouMean: readonly string[] };
  readonly UNKNOWN_DISTRICT: unknown;
  readonly NOT_OF_QUARTER: unknown;
  /** A number, or how many a list holds. */
  readonly OUT_OF_RANGE: { readonly minimum: number; readonly maximum: number };
  readonly TOO_SMALL: { readonly minimum: number };
  readonly TOO_LARGE: { readonly maximum: number };
  readonly EMPTY_LIST: unknown;
  readonly LIST_LENGTH: { readonly minimum: number; readonly maximum: number };
  readonly LIST_TOO_LONG: { readonly maximum: number };
  readonly TOO_MANY_ROWS: { readonly maximum: number };
  readonly IN_FUTURE: unknown;
  readonly IN_PAST: unknown;
  readonly TOO_EARLY: { readonly earliest: string };
  readonly TOO_LATE: { readonly latest: string };
  /** An end before the beginning, which is to come: what has not begun is withdrawn. */
  readonly NOT_BEGUN: { readonly earliest: string };
  /** A day before another argument's. */
  readonly BEFORE_OTHER: { readonly other: string };
  /** A day that is not after another argument's. */
  readonly NOT_AFTER_OTHER: { readonly other: string };
  /** A number below another argument's. */
  readonly BELOW_OTHER: { readonly other: string };
  /** A year after another argument's. */
  readonly AFTER_OTHER: { readonly other: string };
  readonly SAME_AS_OTHER: { readonly other: string };
  readonly CLEARED_AND_GIVEN: unknown;
  readonly NOTHING_GIVEN: unknown;
  readonly NOTHING_TO_CORRECT: unknown;
  readonly DAYS_OUT_OF_ORDER: { readonly days: readonly string[] };
  readonly PERIOD_NOT_OVER: { readonly earliest: string };
  readonly NOTHING_COLLECTED: unknown;
  readonly LAPSES_BY_ITSELF: unknown;
  readonly NO_LEGAL_BASIS: unknown;
  /** Years of age. */
  readonly LVU_AGE: { readonly maximum: number };
  /** The decision's days: the first one, where it matters, and the last. */
  readonly WITHIN_DECISION: { readonly earliest?: string; readonly latest: string };
  readonly NOT_THE_DECISIONS: unknown;
  readonly DOES_NOT_CARRY_OUT: unknown;
  /** The ages asked for are not those of the decision's client. */
  readonly AGE_OF_CLIENT: unknown;
  readonly NOT_A_REMINDER: unknown;
  /** The vacancy is free from a later day. */
  readonly FREE_IN_TIME: { readonly earliest: string };
  /** A check of the candidate is valid to an earlier day. */
  readonly CLEARED_IN_TIME: { readonly latest: string };
  readonly IDEMPOTENCY_KEY_FORM: unknown;
}

export type InputRule = keyof InputRules;

/** A broken rule as `extensions` tell it, with what else helps: what was sent, where that may be shown. */
export type BrokenRule = {
  readonly [Rule in InputRule]: { readonly rule: Rule; readonly value?: unknown } & InputRules[Rule] &
    Readonly<Record<string, unknown>>;
}[InputRule];
