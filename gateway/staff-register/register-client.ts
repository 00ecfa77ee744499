import { request } from 'undici';
import type { IsoDate } from '../../platform/time/calendar';
import type { Role } from '../../platform/tokens/roles';
import type { ServiceTokens } from '../../platform/tokens/service-token';
import { StaffRegisterUnavailableError } from '../errors/errors';
import type { Ending } from '../sessions/ended-sessions';
import type { Person } from '../sessions/session';
import type { Identity, StaffRegister } from '../sessions/staff-register';

const TIMEOUT_MS = 5_000;

interface MemberAnswer {
  readonly staffInForce: {
    readonly sub: string;
    readonly name: string;
    readonly role: string;
    readonly district: { readonly code: string } | null;
    readonly unit: string | null;
    readonly from: IsoDate;
    readonly until: IsoDate | null;
  } | null;
}

export interface EndedAnswer {
  readonly sid: string | null;
  readonly sub: string | null;
  readonly byPerson: boolean;
  readonly at: string;
  readonly until: string;
}

const FIND = `query ($sub: ID!, $issuer: String!) {
  staffInForce(sub: $sub, issuer: $issuer) { sub name role district { code } unit from until }
}`;
const ENDED = '{ endedSessions { sid sub byPerson at until } }';
const END = 'mutation ($sid: ID!, $until: DateTime!) { endSession(sid: $sid, until: $until) }';
const END_ALL = `mutation ($sub: ID!, $at: DateTime!, $until: DateTime!) {
  endSessionsOf(sub: $sub, at: $at, until: $until)
}`;

/** The staff register of the brokering's subgraph, asked by the gateway for itself. */
export class RegisterClient implements StaffRegister {
  constructor(
    private readonly url: string,
    private readonly tokens: ServiceTokens,
  ) {}

  /** @throws StaffRegisterUnavailableError */
  async find({ sub, issuer }: Identity): Promise<Person | undefined> {
    const { staffInForce } = await this.ask<MemberAnswer>(FIND, { sub, issuer });
    if (staffInForce === null) return undefined;
    const { district, role, ...person } = staffInForce;
    return { ...person, role: role.toLowerCase() as Role, district: district?.code ?? null };
  }

  /** What has ended and could still live. @throws StaffRegisterUnavailableError */
  async ended(): Promise<readonly Ending[]> {
    const { endedSessions } = await this.ask<{ endedSessions: readonly EndedAnswer[] }>(ENDED, {});
    return endedSessions.map(toEnding);
  }

  /** Tells every gateway that somebody has signed out. @throws StaffRegisterUnavailableError */
  async end({ sid, sub, at, until }: Ending): Promise<void> {
    const moments = { at: new Date(at).toISOString(), until: new Date(until).toISOString() };
    await (sid === null
      ? this.ask(END_ALL, { sub, ...moments })
      : this.ask(END, { sid, until: moments.until }));
  }

  private async ask<Data>(query: string, variables: object): Promise<Data> {
    try {
      const { statusCode, body } = await request(this.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await this.tokens.token()}`,
        },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const answer = (await body.json()) as { data?: Data | null; errors?: readonly { message: string }[] };
      if (statusCode !== 200 || answer.data == null || answer.errors !== undefined)
        throw new Error(answer.errors?.[0]?.message ?? `status ${statusCode}`);
      return answer.data;
    } catch (cause) {
      throw new StaffRegisterUnavailableError(cause);
    }
  }
}

export function toEnding({ at, until, ...whose }: EndedAnswer): Ending {
  return { ...whose, at: Date.parse(at), until: Date.parse(until) };
}
