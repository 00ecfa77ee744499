/** `extensions.reason` of `FORBIDDEN`, where it can be told whose task it is. */
export type RefusalReason =
  | 'REVIEWERS_ONLY'
  | 'KONTAKTSEKRETERARE_ONLY'
  | 'SERVICES_ONLY'
  | 'COUNTS_ONLY'
  | 'OWN_DISTRICT_ONLY'
  | 'STATE_WITHHELD'
  | 'DECISION_STAFF_ONLY'
  | 'CLOSE_IS_PLANNED'
  | 'CHARGED_ONLY'
  | 'REQUESTING_DISTRICT_ONLY'
  | 'PARTIES_ONLY'
  | 'RESURSTEAM_ONLY'
  | 'OTHER_PARTY_ONLY'
  | 'ADMINISTRATORS_ONLY'
  | 'OWN_STAFF_ONLY';

/** `extensions.what` of `NOT_FOUND`, and of a `CONFLICT` with the state of one thing. */
export type Findable =
  | 'Candidate'
  | 'Decision'
  | 'District'
  | 'Entry'
  | 'Offer'
  | 'Placement'
  | 'Proposal'
  | 'Request'
  | 'StaffMember'
  | 'Subject'
  | 'Vacancy'
  | 'Version'
  | 'View'
  | 'WorkItem';
