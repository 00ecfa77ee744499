import type { Person } from './session';

/** Somebody whom the provider has named, to be looked for in the register. */
export interface Identity {
  readonly issuer: string;
  readonly sub: string;
}

/** Who is who among the staff, today. */
export interface StaffRegister {
  /**
   * Undefined for somebody who is not in the register, or not in force today.
   * @throws StaffRegisterUnavailableError
   */
  find(identity: Identity): Promise<RegisteredPerson | undefined>;
}

export interface RegisteredPerson extends Person {
  /** The moment until which the registration lasts, milliseconds since 1970; null: until further notice. */
  readonly until: number | null;
}
