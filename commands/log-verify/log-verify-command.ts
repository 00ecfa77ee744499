import { DATABASE_OPTIONS } from '../harness/chosen-databases';
import { type Command, JSON_OPTION, type OptionDefinitions } from '../harness/command';

export const LOG_VERIFY_OPTIONS = {
  ...DATABASE_OPTIONS,
  expect: {
    type: 'string',
    value: 'HEAD',
    multiple: true,
    about: 'a head printed before, such as farsta:120:9f…: the log must still hold that very record',
  },
  json: JSON_OPTION,
} as const satisfies OptionDefinitions;

export const logVerifyCommand: Command<typeof LOG_VERIFY_OPTIONS> = {
  name: 'log:verify',
  summary: 'Verifies that the access logs of the districts and of the brokering are as they were written.',
  options: LOG_VERIFY_OPTIONS,
  notes: `Every record is computed anew. A log that has been cut off at its end, or computed anew as a whole, is found against a head seen
before: those that this command has printed are kept in HUB_DATA_DIR and compared with by themselves, each district writes its
own to its log every day.

Where a log is not intact its first wrong record is named, and the exit code is 1. It is 1 also when a log could not be read:
then a line on stderr says so, and nothing is said of the others.`,
  load: () => (require('./run-log-verify') as typeof import('./run-log-verify')).runLogVerify,
};
