import { comparison, type Disagreement, type Here, uuidOf } from '../compare/comparison';
import { judgeAsking } from './judge-asking';
import { judgeGiving, type Verdict } from './judge-giving';
import {
  ASKING,
  type AskingAnswer,
  GIVING,
  type GivingAnswer,
  PROPOSALS,
  type ProposalRow,
} from './proposal-facts';

/** Each proposal of formedling, with the districts of both its sides. */
export const proposals = comparison<
  ProposalRow,
  { giving: GivingAnswer | undefined; asking: AskingAnswer | undefined }
>({
  at: 'formedling',
  rows: PROPOSALS,
  ask: ({ key: proposal, candidate, vacancy, decision, placement, giving, asking }, { districtOf }) => ({
    giving: {
      at: districtOf(giving),
      lookup: GIVING,
      key: { proposal, candidate: uuidOf(candidate), candidateId: candidate, vacancy: uuidOf(vacancy) },
    },
    asking: {
      at: districtOf(asking),
      lookup: ASKING,
      key: { proposal, decision: uuidOf(decision), decisionId: decision, placement: uuidOf(placement) },
    },
  }),
  judge: (row, { giving, asking }, here) => {
    if (giving === undefined || asking === undefined)
      return [toDisagreement(row, ['DISTRICT_UNKNOWN', false])];
    if (!isOfItsDistricts(row, here)) return [toDisagreement(row, ['DISTRICT_DIFFERS', false])];
    const verdicts = [...judgeGiving(row, giving, new Date()), ...judgeAsking(row, asking, giving)];
    return verdicts.map((verdict) => toDisagreement(row, verdict));
  },
});

function isOfItsDistricts(
  { asking, giving, decision, vacancy, candidate }: ProposalRow,
  { districtOf }: Here,
): boolean {
  const isOf = (district: string, id: string) => districtOf(district) === districtOf(id);
  return isOf(asking, decision) && isOf(giving, vacancy) && isOf(giving, candidate);
}

function toDisagreement(
  { key: proposal, candidate, vacancy, decision, placement }: ProposalRow,
  [kind, mendsItself]: Verdict,
): Disagreement {
  return { kind, mendsItself, ids: { proposal, candidate, vacancy, decision, placement } };
}
