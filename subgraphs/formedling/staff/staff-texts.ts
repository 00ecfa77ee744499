/** What arguments and fields of the staff register mean, as clients read it. */
export const STAFF_TEXTS = {
  sub: "The person's name at the identity provider (the claim `sub`, or the one that `OIDC_CLAIM_SUB` names): 1 to 255 characters.",
  issuer: 'The identity provider whose name it is: 1 to 255 characters. null: whichever one the hub has.',
  name: 'As colleagues know it: 1 to 200 characters, and no personnummer.',
  district: 'Code of the district that the person works for. null: the whole city.',
  unit: 'Where in the organisation: at most 200 characters, and no personnummer.',
  from: 'The first day on which the person may sign in.',
  until: 'The last day. null: until further notice.',
  id: 'Of somebody in the register whom the caller sees.',
  version: 'As it was read: a change that somebody else has made meanwhile is not written over.',
} as const;
