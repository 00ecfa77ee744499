import { MISSING_REASONS, type MissingShard } from '../terms/missing-shard';

/**
 * Cursors of merged pages. A shard's cursor is base64url; its decoded bytes are a position in the whole order, the same
 * in every shard, so it goes to the client as it is. Where a shard is missing from a page, the page's cursors are wrapped:
 * `~<base64url of "code=REASON,…">~<cursor>` (`~` is not in base64url), so that later pages go on saying so.
 */
export function wrapCursor(cursor: string, mark: string): string {
  return mark + cursor;
}

/** The prefix that marks cursors of a page from which these shards are missing; empty when none is. */
export function missingMark(missing: readonly MissingShard[]): string {
  if (missing.length === 0) return '';
  const text = missing.map(({ code, reason }) => `${code}=${reason}`).join(',');
  return `~${Buffer.from(text, 'utf8').toString('base64url')}~`;
}

export interface PagePosition {
  /** The cursor for the shards. */
  readonly after: string;
  /** Shards that were missing from an earlier page of this walk. */
  readonly missing: readonly MissingShard[];
}

/** Anything that this file did not wrap is passed on as it is, for the shards to judge. */
export function unwrapCursor(cursor: string): PagePosition {
  const plain = { after: cursor, missing: [] };
  if (!cursor.startsWith('~')) return plain;
  const end = cursor.indexOf('~', 1);
  if (end < 0) return plain;
  const missing: MissingShard[] = [];
  for (const part of Buffer.from(cursor.slice(1, end), 'base64url').toString('utf8').split(',')) {
    const [code, reason] = part.split('=');
    if (!code || !reason || !MISSING_REASONS.includes(reason)) return plain;
    missing.push({ code, reason: reason as MissingShard['reason'] });
  }
  return { after: cursor.slice(end + 1), missing };
}

/**
 * The decoded cursor, one character per byte, so that `<` compares bytewise; undefined for what is no cursor.
 */
export function decodePosition(cursor: unknown): string | undefined {
  if (typeof cursor !== 'string' || cursor === '') return undefined;
  return Buffer.from(cursor, 'base64url').toString('latin1') || undefined;
}
