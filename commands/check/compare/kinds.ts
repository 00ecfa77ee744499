/** Every way in which the hub's databases may disagree, and what to do about it; each is also in docs/operations.md. */
export const KINDS = {
  OTHER_DATABASE:
    'the database is, or holds rows, of another district: stop its process, restore the right one, start it again',
  DISTRICT_UNKNOWN:
    'no database is that of this district: the registry is another one than when it was written',
  REGISTRY_DIFFERS:
    'formedling has written the district otherwise than the registry file has it: start formedling anew with that file, which writes it',
  DISTRICT_DIFFERS:
    "the request, or the proposal, is another district's than its decision, vacancy or candidate: withdraw it and ask again from the decision's district",
  DECISION_UNKNOWN:
    'formedling has a request for a decision that its district does not know: withdraw the request, or record the decision again and make a new one',
  REQUEST_OF_ENDED_DECISION:
    'the request lives, its decision has ended: formedling withdraws it when both run',
  VACANCY_UNKNOWN:
    "the proposal's vacancy is not in its district: withdraw the proposal; of a confirmed one, open a vacancy anew and end the placement",
  CANDIDATE_UNKNOWN:
    "the proposal's candidate is not in its district: withdraw the proposal, register the candidate again",
  CANDIDATE_DIFFERS: "the proposal's candidate is not its vacancy's: withdraw the proposal and propose again",
  HOLD_MISSING:
    "the proposal's vacancy was never held for it: withdraw the proposal and propose again; of one that has ended only the log lacks it",
  HOLD_ENDED:
    'the proposal lives, its hold has ended: where it was taken back or its time is over, formedling ends the proposal; else withdraw it and propose again',
  HOLD_DIFFERS:
    'the hold is for another district, vacancy, time or need than its proposal: withdraw the proposal and propose again',
  HOLD_LASTS: 'the proposal has ended, its hold lasts: it is released, or ends with its time',
  HOLD_WITHOUT_PROPOSAL:
    'formedling does not know the proposal that the vacancy was held for: a hold that lasts ends with its time; of one that is filled see its placement',
  GRANT_MISSING:
    'the requesting district may not read who the candidate is: withdraw the proposal and propose again; of a confirmed one hand the contact over by hand',
  GRANT_DIFFERS:
    'who may read the candidate, or until when, is not as the proposal says: withdraw the proposal and propose again; of a confirmed one hand the contact over by hand',
  GRANT_LASTS:
    'the proposal has ended, its district may still read who the candidate is: where no errand ends that, narrow the consent and give it again',
  GRANT_WITHOUT_PROPOSAL:
    'a district may, or might, read who the candidate is for a proposal that formedling does not know: narrow the consent and give it again where it lasts',
  OFFER_MISSING: "the decision's log of offers lacks the proposal: it is told, or is to be noted on paper",
  OFFER_ANSWER_DIFFERS:
    'the log of offers has another answer than the proposal: it is told, or the log is right and the proposal is to be withdrawn',
  OFFER_WITHOUT_PROPOSAL:
    "the decision's log has an offer whose proposal formedling does not know: nothing is to be done but to know of it; the log is what was offered",
  OFFER_OF_OTHER_DECISION:
    "the offer is logged with another decision than the proposal's: correct the decision's file",
  CONFIRMATION_BEHIND:
    'a district has done what the confirmation has still to do: formedling goes on with it, and it changes nothing twice',
  CHARGE_WITHOUT_PLACEMENT:
    'the district is charged for a placement that it does not have: strike the charge, or start the placement anew by a new proposal',
  PLACEMENT_MISSING:
    'the confirmation has started a placement that its district does not have: it is started again only by a new proposal',
  PLACEMENT_DIFFERS:
    "the placement has other facts than its confirmation: the district's are those that count; note the difference",
  PLACEMENT_LASTS:
    'the confirmation is undone, its placement runs: it is cancelled, or is to be ended by hand',
  PLACEMENT_WITHOUT_PROPOSAL:
    'formedling does not know the proposal that led to the placement, and there is no charge for it: charge by hand',
  PLACEMENT_WITHOUT_VACANCY:
    'the placement runs, its vacancy is not filled by it: withdraw that vacancy before somebody is placed there twice',
  VACANCY_NOT_FILLED:
    'the confirmation has filled a vacancy that its district has not: withdraw that vacancy before somebody is placed there twice',
  VACANCY_STILL_FILLED:
    'the vacancy is filled by a placement that has ended or was undone: it is opened again, or is to be withdrawn and opened anew',
  VACANCY_WITHOUT_PLACEMENT:
    'the vacancy is filled by a placement that its district does not have: a confirmation on its way puts it right; else withdraw it and open it anew',
  CLEARANCE_DIFFERS:
    "whether the placement's candidate has lost its clearance is told: formedling takes it from the district",
  CREDIT_DIFFERS:
    'the charge is credited and its placement was not withdrawn, or the other way round: an end that is still to be told mends it; else charge or credit by hand',
  VACANCY_HELD_BY_NONE:
    'the vacancy is held, and its log has no hold of it that lasts: it opens when its time is over, or is to be withdrawn',
  HOLD_OF_FREE_VACANCY:
    "the log has a hold that lasts, its vacancy is not held by it: in the district's database update vacancy_hold set ended_at = now(), end_reason = 'RELEASED: rättat' where id is the hold",
  VACANCY_OUTSIDE_POOL:
    'the vacancy is open, held or filled, its candidate is not in the pool: withdraw the vacancy; of one that is filled end the placement',
  AVAILABILITY_DIFFERS:
    'the candidate is found by another day than that of its first open vacancy: open or withdraw one of its vacancies, which counts it anew',
  CAPACITY_EXCEEDED:
    'more places of the candidate are open, held or filled than it has: withdraw one, or correct its capacity',
  SHARING_DIFFERS:
    'the candidate is shared otherwise than it has consented to last: ask it, and set its sharing',
  CHECKS_DIFFER:
    'the candidate is cleared until another day than its checks are valid: record one of its checks anew, which counts the day again, and see to its placements',
  IDENTITY_MISSING:
    'nobody knows who the candidate is: look in the file of the district, and insert its name into candidate_identity',
  PROTECTION_DIFFERS:
    "the candidate's identity is protected otherwise than was recorded last, or is protected while others are promised it: protect it, or lift that, anew",
  PLACEMENT_WITHOUT_EXECUTION:
    'the placement runs, its decision is closed or not executed, not even in part: end the placement, or correct the days of the decision',
  DECISION_STILL_EXECUTED:
    'the placement has ended, its decision is executed by nobody since: interrupt or close the decision',
  WAITING_DIFFERS:
    'the times that the decision is counted to wait, or the day from which it is reported, are not those of its days: correct a day of it, which counts its waiting anew',
  DAYS_OUT_OF_ORDER:
    'the days of the decision do not follow each other, or something was offered before it: correct its days',
  REQUEST_DIFFERS:
    'the request is in another state than its proposals: withdraw the proposals that live; withdraw the request and make a new one where nobody is placed',
  CONFIRMATION_DIFFERS:
    'the proposal is in another state than its confirmation: see in its district whether the placement runs, end it where it should not, and propose again',
  ANSWERS_DIFFER:
    "the proposal is in another state than its parties' answers: withdraw it and propose again; of a confirmed one ask the parties",
  STEPS_DIFFER:
    'the confirmation is in another state than its steps: see in both districts what of it was done, and note that',
  REASON_DIFFERS:
    'the request or proposal was withdrawn or has failed without a reason, or has one and was not: ask who changed it, and note that',
  CHARGE_DIFFERS:
    'the confirmation is charged and has no charge, or the other way round, or the charge is not what its request costs by the price list of its day: charge or credit by hand',
  OVERDUE:
    'what a process does by itself is an hour late or was tried a hundred times: start that process or the district that it waits for; its log says why it waits',
  ERRAND_NUMBERS_REUSED:
    "the district remembers errands that formedling has still to number: in formedling's database select setval(pg_get_serial_sequence('errand', 'id'), the number)",
} as const;

export type Kind = keyof typeof KINDS;
