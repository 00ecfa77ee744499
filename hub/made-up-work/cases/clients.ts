import { addDays, type IsoDate } from '../../../platform/time/calendar';
import type { Variables } from '../play/front-door';
import type { Pooled } from './pool';

/** What is asked for, for a made-up client. */
export interface Client {
  readonly law: string;
  readonly programArea: string;
  readonly intervention: string;
  readonly kind: string;
  readonly gender: string;
  readonly age: number;
  readonly languages: readonly string[];
  readonly interests: readonly string[];
}

type Grant = Pick<Client, 'law' | 'programArea' | 'intervention'>;

const INTERVENTIONS: Readonly<Record<string, string>> = {
  KONTAKTPERSON: 'KONTAKTPERSON',
  KVALIFICERAD_KONTAKTPERSON: 'KONTAKTPERSON',
  KONTAKTFAMILJ: 'KONTAKTFAMILJ',
  KORTTIDSFAMILJ: 'KORTTIDSVISTELSE',
};
const OLDEST_CHILD = 20;

/** Whom nobody has been found for yet. */
const WAITING: readonly Client[] = [
  {
    law: 'SOL',
    programArea: 'IOF',
    intervention: 'KONTAKTFAMILJ',
    kind: 'KONTAKTFAMILJ',
    gender: 'WOMAN',
    age: 9,
    languages: ['arabiska'],
    interests: ['djur', 'bakning'],
  },
  {
    law: 'LSS',
    programArea: 'LSS',
    intervention: 'KONTAKTPERSON',
    kind: 'KONTAKTPERSON',
    gender: 'MAN',
    age: 24,
    languages: ['svenska'],
    interests: ['bio', 'musik'],
  },
  {
    law: 'SOL',
    programArea: 'IOF',
    intervention: 'KONTAKTPERSON',
    kind: 'KONTAKTPERSON',
    gender: 'MAN',
    age: 14,
    languages: ['somaliska'],
    interests: ['fotboll'],
  },
  {
    law: 'LSS',
    programArea: 'LSS',
    intervention: 'KORTTIDSVISTELSE',
    kind: 'KORTTIDSFAMILJ',
    gender: 'WOMAN',
    age: 8,
    languages: ['teckenspråk'],
    interests: ['bad'],
  },
];

/** One of those who wait: another for each number, and the same for the same. */
export function waitingClient(number: number): Client {
  return WAITING[number % WAITING.length]!;
}

/** Whom a candidate suits; undefined when what it does is granted to nobody. */
export function clientFor(candidate: Pooled): Client | undefined {
  const grant = grantOf(candidate);
  if (grant === undefined) return undefined;
  const { kind, acceptsAgeFrom, acceptsAgeTo, languages, interests } = candidate;
  const oldest = kind.endsWith('FAMILJ') ? Math.min(acceptsAgeTo, OLDEST_CHILD) : acceptsAgeTo;
  const age = Math.max(acceptsAgeFrom, Math.round((acceptsAgeFrom + oldest) / 2));
  return {
    ...grant,
    kind,
    gender: age % 2 === 0 ? 'WOMAN' : 'MAN',
    age,
    languages: languages.slice(-1),
    interests: interests.slice(0, 2),
  };
}

/** Korttidsvistelse is of LSS alone. */
function grantOf({ kind, programAreas }: Pooled): Grant | undefined {
  const intervention = INTERVENTIONS[kind]!;
  if (programAreas.includes('LSS')) return { law: 'LSS', programArea: 'LSS', intervention };
  if (intervention === 'KORTTIDSVISTELSE') return undefined;
  return { law: 'SOL', programArea: programAreas[0]!, intervention };
}

export interface Granted {
  readonly district: string;
  readonly caseReference: string;
  readonly decidedOn: IsoDate;
  readonly today: IsoDate;
}

const GRANTED_DAYS = 365;

/** What `recordDecision` is told. */
export function decisionOf(
  client: Client,
  { district, caseReference, decidedOn, today }: Granted,
): Variables {
  const { law, programArea, intervention, gender, age } = client;
  return {
    district,
    caseReference,
    law,
    programArea,
    intervention,
    gender,
    birthYear: Number(today.slice(0, 4)) - age,
    decidedOn,
    validUntil: addDays(today, GRANTED_DAYS),
  };
}

/** What `requestPlacement` is told of the client. */
export function needsOf(client: Client, homeDistrict: string, startsOn: IsoDate): Variables {
  const { kind, programArea, intervention, age, languages, interests } = client;
  const wanted = { languages, interests, homeDistrict, startsOn };
  return { kind, programArea, intervention, ageFrom: age, ageTo: age, ...wanted };
}
