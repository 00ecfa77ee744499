import type { Intervention, Law, ProgramArea } from '../../vocabulary/decision.enums';

/** What decisions are reported together by. */
export interface CategoryKey {
  readonly law: Law;
  readonly programArea: ProgramArea;
  readonly intervention: Intervention;
}

export interface Category extends CategoryKey {
  /** Whether it was collected in the quarter: what was not collected is not reported, and not zero. */
  readonly reported: boolean;
}

export function keyOf({ law, programArea, intervention }: CategoryKey): string {
  return `${law}/${programArea}/${intervention}`;
}
