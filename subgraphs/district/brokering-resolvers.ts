import type { DistrictContext } from './context/district-context';
import { CaseReferenceResolver } from './decision-export/case-reference.resolver';
import { DecisionExporter } from './decision-export/decision.export';
import { CorrectionService } from './decision-history/correction.service';
import { DecisionHistoryResolver } from './decision-history/decision-history.resolver';
import { ExecutionService } from './decision-history/execution.service';
import { InterimMeasureService } from './decision-history/interim-measure.service';
import { CareDecisionReader } from './decisions/care-decision.reader';
import { CareDecisionResolver } from './decisions/care-decision.resolver';
import { CareDecisionService } from './decisions/care-decision.service';
import { FiguresResolver } from './figures/figures.resolver';
import { FurtherFiguresReader } from './figures/further-figures.reader';
import { UnexecutedResolver } from './figures/unexecuted.resolver';
import { UnexecutedFiguresReader } from './figures/unexecuted-figures.reader';
import { EndedHolds } from './holds/ended-holds';
import { HeldVacancyReader } from './holds/held-vacancy.reader';
import { HoldResolver } from './holds/hold.resolver';
import { HoldService } from './holds/hold.service';
import { LostClearanceResolver } from './holds/lost-clearance.resolver';
import { LostClearances } from './holds/lost-clearances';
import { IdentityGrantResolver } from './identity-grants/identity-grant.resolver';
import { IdentityGrantService } from './identity-grants/identity-grant.service';
import { IndividualReportExporter } from './individual-reports/individual-report.export';
import { IndividualReportReader } from './individual-reports/individual-report.reader';
import { IndividualReportResolver } from './individual-reports/individual-report.resolver';
import { IndividualReportService } from './individual-reports/individual-report.service';
import { MatchReader } from './matching/match.reader';
import { MatchResolver, PlacementRequestResolver } from './matching/match.resolver';
import { EndedDecisions } from './offers/ended-decisions';
import { OfferResolver } from './offers/offer.resolver';
import { OfferService } from './offers/offer.service';
import { EndPlacementService } from './placement-ends/end-placement.service';
import { EndedPlacements } from './placement-ends/ended-placements';
import { PlacementEndResolver } from './placement-ends/placement-end.resolver';
import { WithdrawPlacementService } from './placement-ends/withdraw-placement.service';
import { CandidatePlacementsResolver } from './placements/candidate-placements.resolver';
import { DecisionPlacementsResolver } from './placements/decision-placements.resolver';
import { PlacementReader } from './placements/placement.reader';
import { PlacementResolver } from './placements/placement.resolver';
import { PlacementService } from './placements/placement.service';

/** Decisions with their history and reports, placements, and what the brokering asks of a district. */
export const BROKERING_RESOLVERS = [
  CareDecisionResolver,
  DecisionHistoryResolver,
  UnexecutedResolver,
  IndividualReportResolver,
  CaseReferenceResolver,
  PlacementResolver,
  PlacementEndResolver,
  DecisionPlacementsResolver,
  CandidatePlacementsResolver,
  HoldResolver,
  LostClearanceResolver,
  OfferResolver,
  IdentityGrantResolver,
  MatchResolver,
  PlacementRequestResolver,
  FiguresResolver,
] as const;

export function createBrokeringResolvers(context: DistrictContext): [unknown, unknown][] {
  const matches = new MatchReader(context);
  const placements = {
    territory: context.territory,
    starts: new PlacementService(context),
    reader: new PlacementReader(context),
  };
  const ends = {
    ends: new EndPlacementService(context),
    withdrawals: new WithdrawPlacementService(context),
    ended: new EndedPlacements(context),
  };
  return [
    ...createDecisionResolvers(context),
    [PlacementResolver, new PlacementResolver(placements)],
    [PlacementEndResolver, new PlacementEndResolver(ends)],
    [CandidatePlacementsResolver, new CandidatePlacementsResolver()],
    [DecisionPlacementsResolver, new DecisionPlacementsResolver()],
    [
      HoldResolver,
      new HoldResolver(new HoldService(context), new HeldVacancyReader(context), new EndedHolds(context)),
    ],
    [LostClearanceResolver, new LostClearanceResolver(new LostClearances(context))],
    [OfferResolver, new OfferResolver(new OfferService(context), new EndedDecisions(context))],
    [MatchResolver, new MatchResolver(matches)],
    [PlacementRequestResolver, new PlacementRequestResolver(matches)],
    [IdentityGrantResolver, new IdentityGrantResolver(new IdentityGrantService(context))],
  ];
}

/** Decisions, and what is told of them. */
function createDecisionResolvers(context: DistrictContext): [unknown, unknown][] {
  const decisions = new CareDecisionReader(context);
  const history = new DecisionHistoryResolver({
    territory: context.territory,
    clock: context.clock,
    executions: new ExecutionService(context),
    measures: new InterimMeasureService(context),
    corrections: new CorrectionService(context),
  });
  const figures = new FiguresResolver(
    new UnexecutedFiguresReader(context),
    new FurtherFiguresReader(context),
  );
  return [
    [CareDecisionResolver, new CareDecisionResolver(decisions, new CareDecisionService(context))],
    [
      CaseReferenceResolver,
      new CaseReferenceResolver(context.territory, new DecisionExporter(context, decisions)),
    ],
    [DecisionHistoryResolver, history],
    [UnexecutedResolver, new UnexecutedResolver(decisions)],
    [IndividualReportResolver, createIndividualReports(context)],
    [FiguresResolver, figures],
  ];
}

function createIndividualReports(context: DistrictContext): IndividualReportResolver {
  const reader = new IndividualReportReader(context);
  const service = new IndividualReportService(context, reader);
  return new IndividualReportResolver({
    reader,
    service,
    exporter: new IndividualReportExporter(context, reader),
  });
}
