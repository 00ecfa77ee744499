import { registerEnum } from '../../vocabulary/register-enum';

/** What a district's retention rules are about. */
export enum RetentionRecordKind {
  CARE_DECISION = 'CARE_DECISION',
  KONTAKTFAMILJ_DECISION = 'KONTAKTFAMILJ_DECISION',
  CANDIDATE = 'CANDIDATE',
  ACCESS_LOG = 'ACCESS_LOG',
  DRAFT = 'DRAFT',
  OUTBOX_EVENT = 'OUTBOX_EVENT',
  IDEMPOTENCY_KEY = 'IDEMPOTENCY_KEY',
}

registerEnum(RetentionRecordKind, {
  name: 'RetentionRecordKind',
  description: 'What is kept for a time of its own.',
  values: {
    CARE_DECISION: 'A decision with all of its file, other than of a kontaktfamilj.',
    KONTAKTFAMILJ_DECISION: 'A decision of a kontaktfamilj with all of its file.',
    CANDIDATE: 'The file of somebody who is no candidate any more.',
    ACCESS_LOG: 'The access log.',
    DRAFT: 'What somebody has begun to write and not sent.',
    OUTBOX_EVENT: 'Events for those who subscribe and were away.',
    IDEMPOTENCY_KEY: 'What is known of commands that may be sent again.',
  },
});
