import { Intervention, Law, ProgramArea } from '../../../vocabulary/decision.enums';

export interface PrintedFigures {
  readonly law: Law;
  readonly programArea: ProgramArea;
  readonly intervention: Intervention;
  /** Counted on the last day of each quarter of 2010 and 2011; null where the city printed a dash. */
  readonly counts: readonly (number | null)[];
}

/**
 * The city's unexecuted decisions as printed in 2012: what the made-up history of decisions must add up to. Nothing that
 * counts decisions knows them.
 */
export const PRINTED_FIGURES: readonly PrintedFigures[] = [
  figures(Law.LSS, ProgramArea.LSS, Intervention.KONTAKTPERSON, [5, 8, 12, 19, 20, 11, 7, 7]),
  figures(Law.LSS, ProgramArea.LSS, Intervention.KONTAKTFAMILJ, [null, null, null, null, 1, 0, 0, 0]),
  figures(Law.LSS, ProgramArea.LSS, Intervention.KORTTIDSVISTELSE, [2, 2, 3, 5, 3, 5, 3, 2]),
  figures(Law.SOL, ProgramArea.IOF, Intervention.KONTAKTPERSON, [3, 2, 2, 7, 8, 2, 5, 6]),
  figures(Law.SOL, ProgramArea.IOF, Intervention.KONTAKTFAMILJ, [9, 4, 2, 7, 14, 17, 9, 8]),
  figures(Law.SOL, ProgramArea.OF, Intervention.KONTAKTPERSON, [0, 0, 0, 0, null, 2, 1, 2]),
  figures(Law.SOL, ProgramArea.OF, Intervention.KONTAKTFAMILJ, [0, 0, 0, 0, null, 0, 0, 2]),
];

function figures(
  law: Law,
  programArea: ProgramArea,
  intervention: Intervention,
  counts: readonly (number | null)[],
): PrintedFigures {
  return { law, programArea, intervention, counts };
}
