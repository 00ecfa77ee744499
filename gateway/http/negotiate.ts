import { BoundedCache } from '../../platform/concurrency/bounded-cache';

export const JSON_TYPE = 'application/json';
export const GRAPHQL_TYPE = 'application/graphql-response+json';
export const ANY_TYPE = '*/*';
export const STREAM_TYPE = 'text/event-stream';

/** How a client wants to be answered (RFC 9110 section 12.5.1). */
export interface Negotiated {
  /** An `accept` header that says the same of an answer in one piece; null when it accepts none of ours. */
  readonly json: typeof JSON_TYPE | typeof GRAPHQL_TYPE | typeof ANY_TYPE | null;
  /** An answer as a stream of events: of every operation, of subscriptions alone, or never. */
  readonly stream: 'always' | 'subscriptions' | 'never';
}

interface MediaRange {
  readonly type: string;
  readonly quality: number;
}

const KEPT_HEADERS = 200;
const MAX_KEPT_CHARACTERS = 500;
const known = new BoundedCache<string, Negotiated>(KEPT_HEADERS);

/**
 * Reads an `accept` header. Of the two JSON types the one of the higher quality is taken, else the one that is named first,
 * and `application/json` where a client takes anything. An event stream has to be named, since it is no answer for those
 * who take anything: one that is wanted as much as JSON is for subscriptions, which cannot be answered otherwise.
 */
export function negotiate(accept: string | undefined): Negotiated {
  if (accept === undefined || accept.trim() === '') return ANYTHING;
  const remembered = known.get(accept);
  if (remembered !== undefined) return remembered;
  const negotiated = decide(rangesOf(accept));
  if (accept.length <= MAX_KEPT_CHARACTERS) known.set(accept, negotiated);
  return negotiated;
}

const ANYTHING: Negotiated = { json: ANY_TYPE, stream: 'never' };

function decide(ranges: readonly MediaRange[]): Negotiated {
  const plain = qualityOf(ranges, JSON_TYPE);
  const graphql = qualityOf(ranges, GRAPHQL_TYPE);
  const stream = ranges.find(({ type }) => type === STREAM_TYPE)?.quality ?? 0;
  const best = Math.max(plain, graphql);
  return { json: jsonOf(ranges, plain, graphql), stream: streamOf(stream, best) };
}

function streamOf(stream: number, json: number): Negotiated['stream'] {
  if (stream === 0) return 'never';
  return stream > json ? 'always' : 'subscriptions';
}

function jsonOf(ranges: readonly MediaRange[], plain: number, graphql: number): Negotiated['json'] {
  if (plain === 0 && graphql === 0) return null;
  if (plain !== graphql) return plain > graphql ? JSON_TYPE : GRAPHQL_TYPE;
  const first = ranges.find(({ type }) => type === JSON_TYPE || type === GRAPHQL_TYPE);
  if (first === undefined) return ANY_TYPE;
  return first.type === GRAPHQL_TYPE ? GRAPHQL_TYPE : JSON_TYPE;
}

/** The most specific range that names the type decides. */
function qualityOf(ranges: readonly MediaRange[], type: string): number {
  const candidates = [type, `${type.slice(0, type.indexOf('/'))}/*`, ANY_TYPE];
  for (const candidate of candidates) {
    const range = ranges.find((one) => one.type === candidate);
    if (range !== undefined) return range.quality;
  }
  return 0;
}

function rangesOf(accept: string): MediaRange[] {
  return accept.split(',').flatMap((text): MediaRange[] => {
    const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
    return type === '' ? [] : [{ type, quality: readQuality(parameters) }];
  });
}

/** 1 where there is none, or none that can be read. */
function readQuality(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => /^q\s*=/.test(parameter));
  const quality = given === undefined ? 1 : Number(given.slice(given.indexOf('=') + 1).trim());
  return quality >= 0 && quality <= 1 ? quality : 1;
}
