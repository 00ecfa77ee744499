import { type Facts, NEW_FACTS } from '../../candidates/facts';

/** What is written of a candidate that is to be registered. */
export interface Registration {
  readonly name: string;
  /** It has been looked whether there is such a one already. */
  readonly isNew: boolean;
  readonly facts: Facts;
  readonly contact: {
    readonly phone: string;
    readonly email: string;
    readonly protectedIdentity: boolean;
  };
}

export const NEW_REGISTRATION: Registration = {
  name: '',
  isNew: false,
  facts: NEW_FACTS,
  contact: { phone: '', email: '', protectedIdentity: false },
};
