import { type Environment, readInteger } from '../../../platform/settings/environment';

export interface EventSettings {
  /** How late an event comes at most when its notification is lost. */
  readonly pollMs: number;
  /** For how long a subscriber can resume. */
  readonly retentionDays: number;
  /** Events that wait for one subscriber at most. */
  readonly bufferSize: number;
}

export const DEFAULT_EVENT_SETTINGS: EventSettings = { pollMs: 1_000, retentionDays: 30, bufferSize: 4_096 };

/** Reads `EVENTS_POLL_MS`, `EVENTS_RETENTION_DAYS` and `EVENTS_BUFFER_SIZE`. @throws EnvironmentError naming the variable */
export function toEventSettings(env: Environment): EventSettings {
  const { pollMs, retentionDays, bufferSize } = DEFAULT_EVENT_SETTINGS;
  return {
    pollMs: readInteger(env, {
      name: 'EVENTS_POLL_MS',
      fallback: pollMs,
      min: 10,
      max: 60_000,
      about: 'how often new events are looked for, behind the notifications of the database',
    }),
    retentionDays: readInteger(env, {
      name: 'EVENTS_RETENTION_DAYS',
      fallback: retentionDays,
      min: 1,
      max: 3_650,
      about: 'for how long events are kept, and a subscriber can resume',
    }),
    bufferSize: readInteger(env, {
      name: 'EVENTS_BUFFER_SIZE',
      fallback: bufferSize,
      min: 1,
      max: 1_000_000,
      about: 'events that may wait for one subscriber',
    }),
  };
}
