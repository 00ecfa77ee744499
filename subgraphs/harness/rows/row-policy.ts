/**
 * Who gets the rows of an object type; how is decided in the subgraph's `policy/`.
 *
 * | policy | rows |
 * |---|---|
 * | SHARED_BY_CONSENT | the own district all of its own, others what a live consent shares with them, and by id whom a placement of theirs runs with |
 * | OWN_DISTRICT | staff of the district that made them |
 * | OWN_DISTRICT_AND_PARTIES | as OWN_DISTRICT; neutral facts for the candidate's district and the resursteam |
 * | PARTIES | the districts that take part in the brokering, and the resursteam |
 * | TASK_HOLDERS | the role whose task it is: of the own district, the resursteam, those who publish; the own district's administrator |
 * | KEEPER | who keeps them for the own work, and nobody else; of views also those that a colleague of the same role and district shares |
 * | LOG_REVIEWER | the administrator who reviews the district's access log |
 * | ADMINISTRATOR | administrators: of the city all, of a district those of that district |
 * | COLLEAGUES | whoever works with the hub, as far as a role and a district go; names for those of the same place |
 * | SERVICE | the hub's own processes |
 * | COUNTS | no rows: figures, as exact as the caller may have them |
 * | PUBLIC | whoever has a token: registry, reference data, the frame of an answer |
 * | partOf | whoever has been given the object that it is a part of: no other type leads to it |
 */
export type RowPolicy =
  | 'SHARED_BY_CONSENT'
  | 'OWN_DISTRICT'
  | 'OWN_DISTRICT_AND_PARTIES'
  | 'PARTIES'
  | 'TASK_HOLDERS'
  | 'KEEPER'
  | 'LOG_REVIEWER'
  | 'ADMINISTRATOR'
  | 'COLLEAGUES'
  | 'SERVICE'
  | 'COUNTS'
  | 'PUBLIC'
  | { readonly partOf: readonly string[] };

/** By object type, root types excepted. */
export type RowPolicies = Readonly<Record<string, RowPolicy>>;
