import { registerEnumType } from 'type-graphql';

/**
 * OPEN → HELD → FILLED; HELD → OPEN when the hold ends; FILLED → OPEN when the placement ends or is undone; OPEN →
 * WITHDRAWN, which is final. The brokering's transitions are in `holds/hold.service.ts`.
 */
export enum VacancyStatus {
  OPEN = 'OPEN',
  HELD = 'HELD',
  FILLED = 'FILLED',
  WITHDRAWN = 'WITHDRAWN',
}

/** Those that take up a candidate's capacity. */
export const CAPACITY_TAKING = [VacancyStatus.OPEN, VacancyStatus.HELD, VacancyStatus.FILLED] as const;

registerEnumType(VacancyStatus, { name: 'VacancyStatus' });
