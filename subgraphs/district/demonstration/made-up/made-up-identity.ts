import type { Faker } from '@faker-js/faker';
import { CandidateKind } from '../../../vocabulary/candidate-kind.enum';
import type { Random } from './random';

export interface MadeUpIdentity {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

const MARK = '(påhittad)';

/**
 * Name and contact of nobody: the name says so, the number is one of those that the Swedish telecom authority keeps for
 * fiction, and the domain can never exist (RFC 2606).
 */
export function makeUpIdentity(kind: CandidateKind, faker: Faker, random: Random): MadeUpIdentity {
  const isFamily = kind === CandidateKind.KONTAKTFAMILJ || kind === CandidateKind.KORTTIDSFAMILJ;
  const lastName = faker.person.lastName();
  const name = isFamily ? `Familjen ${lastName}` : `${faker.person.firstName()} ${lastName}`;
  return {
    name: `${name} ${MARK}`,
    phone: `08-465 004 ${String(random.integer(0, 99)).padStart(2, '0')}`,
    email: `${toMailName(name)}.${random.integer(1, 9_999)}@example.invalid`,
  };
}

function toMailName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z ]/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(' ', '.');
}
