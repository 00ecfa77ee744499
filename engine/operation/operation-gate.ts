import { parse } from 'graphql';
import { BoundedCache } from '../../platform/concurrency/bounded-cache';
import type { OperationLimits } from '../../platform/graphql/operation-limits';
import { keyOfText } from '../../platform/graphql/operation-text';
import { checkDocument, checkSource } from '../plan/operation-limits';

/** Lets the text of operations through that are within the limits; each text is checked once. */
export class OperationGate {
  private readonly passed = new BoundedCache<string, true>(PASSED_SOURCES);

  constructor(private readonly limits: OperationLimits) {}

  /** @throws LimitExceededError; a syntax error is left to whoever parses next */
  check(source: string): void {
    const key = keyOfText(source);
    if (this.passed.get(key)) return;
    checkSource(source, this.limits);
    const document = parseOrNull(source, this.limits.maxTokens);
    if (document !== null) checkDocument(document, this.limits);
    this.passed.set(key, true);
  }
}

const PASSED_SOURCES = 2_000;

function parseOrNull(source: string, maxTokens: number) {
  try {
    return parse(source, { noLocation: true, maxTokens: maxTokens + 1 });
  } catch {
    return null;
  }
}
