import { ErrorCode, HubError } from '../../../platform/errors/errors';
import type { Territory } from '../districts/territory';
import type { Candidate } from './candidate.type';

/** A candidate of which no more than the id is known or told here; the rest is asked for with `candidate(id)`. */
export function candidateReference(id: string, territory: Territory): Candidate {
  const known = { id, district: territory.districtOf(id.slice(0, id.indexOf(':'))) };
  return new Proxy(known as object as Candidate, { get: readKnown });
}

function readKnown(known: Candidate, name: string | symbol): unknown {
  if (name in known || typeof name === 'symbol' || IGNORED.has(name)) return Reflect.get(known, name);
  throw new HubError(ErrorCode.NotFound, `Ask for ${name} with candidate(id).`);
}

/** Asked of any object by graphql-js and promises. */
const IGNORED: ReadonlySet<string> = new Set(['then', 'constructor', 'toJSON', '__typename']);
