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
  find(identity: Identity): Promise<Person | undefined>;
}
