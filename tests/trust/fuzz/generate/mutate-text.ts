import type { Choose } from './choose';
import { NASTY_TEXTS } from './nasty';

type Mutation = (text: string, choose: Choose) => string;

const PIECES: readonly string[] = [
  ...['{', '}', '(', ')', '[', ']', '"', '"""', '...', '@', '$', '!', ':', '#', '&', '|', ',', '\\', '/'],
  ...[
    'fragment F on Query { ...F }',
    '{ __schema { types { name } } }',
    '...on',
    '@defer',
    '@stream',
    '@a @a',
  ],
  ...['query', 'mutation', 'subscription', 'null', 'true', '__typename', '_service { sdl }', '_entities'],
  ...['-0', '1e999', '0.0000001', '99999999999999999999', '00', '0x1F', '1.', '-'],
  ...['\\u0000', '\\ud800', '\\u{110000}', '\\u{1F642}', '\\x41'],
];

const MUTATIONS: readonly Mutation[] = [
  (text, choose) => replace(text, choose, ''),
  (text, choose) => replace(text, choose, choose.pick(PIECES)),
  (text, choose) => insert(text, choose, choose.pick(PIECES)),
  (text, choose) => insert(text, choose, choose.pick(NASTY_TEXTS)),
  (text, choose) => insert(text, choose, choose.text(8)),
  (text, choose) => insert(text, choose, '{ a '.repeat(choose.pick([1, 10, 100, 5_000]))),
  (text, choose) => insert(text, choose, '['.repeat(choose.pick([1, 10, 100, 5_000]))),
  (text, choose) => text.slice(0, choose.integer(0, text.length)),
  (text) => `${text} ${text}`,
  (text, choose) => text.replaceAll(choose.pick(['{', '}', '(', ')', ':', '"', '$']), ''),
  (text) => text.replaceAll(/\d+/g, (digits) => digits.repeat(40)),
];

/** Some mutations of a text; mostly no longer what it was a text of. */
export function mutateText(text: string, choose: Choose): string {
  let mutated = text;
  for (let left = choose.integer(1, 4); left > 0; left -= 1)
    mutated = choose.pick(MUTATIONS)(mutated, choose);
  return mutated.slice(0, 200_000);
}

/** Bytes that are set, lost or doubled, as a broken client or line would. */
export function mutateBytes(text: string, choose: Choose): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  for (let left = choose.integer(1, 5); left > 0 && bytes.length > 0; left -= 1) {
    bytes[choose.integer(0, bytes.length - 1)] = choose.integer(0, 255);
  }
  return bytes.subarray(0, choose.chance(20) ? choose.integer(0, bytes.length) : bytes.length);
}

function insert(text: string, choose: Choose, piece: string): string {
  const at = choose.integer(0, text.length);
  return text.slice(0, at) + piece + text.slice(at);
}

function replace(text: string, choose: Choose, piece: string): string {
  const from = choose.integer(0, text.length);
  const to = Math.min(text.length, from + choose.integer(0, 20));
  return text.slice(0, from) + piece + text.slice(to);
}
