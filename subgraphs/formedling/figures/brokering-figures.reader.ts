import { todayOf } from '../../service/calendar';
import { assertQuarter, dayOf, periodOf, type Quarter } from '../../service/quarters/quarter';
import { readRows } from '../../service/read-rows';
import { isSmall } from '../../service/small-numbers/small-number-rule';
import type { Caller } from '../../service/token-verifier';
import { toDistrictType } from '../districts/district.mapper';
import type { FormedlingContext } from '../formedling-context';
import { countedRows, type FigureViewer, figureViewerOf } from '../policy/figure-access';
import { ProposalParty } from '../proposals/proposal-status';
import type { BrokeringFigures, BrokeringVolume, ProposalDecline } from './brokering-figures.type';
import { NO_VOLUME, sumOf, type Volume, withheldDistricts } from './volume';

const WITHIN = (column: string) =>
  `${column} >= $1::timestamp AT TIME ZONE 'Europe/Stockholm' AND ${column} < $2::timestamp AT TIME ZONE 'Europe/Stockholm'`;

const VOLUMES = `
  WITH counted AS (
    SELECT r.district, 1 AS requests, 0 AS proposals, 0 AS placements, 0::numeric AS charged
    FROM placement_request r WHERE ${WITHIN('r.requested_at')}
    UNION ALL
    SELECT p.requesting_district, 0, 1, 0, 0 FROM proposal p WHERE p.status <> 'HOLDING' AND ${WITHIN('p.proposed_at')}
    UNION ALL
    SELECT c.district, 0, 0, 1, c.amount FROM charge c WHERE c.charged_on >= $1 AND c.charged_on < $2
  )
  SELECT district, sum(requests)::int AS requests, sum(proposals)::int AS proposals, sum(placements)::int AS placements,
    (sum(charged) * 100)::bigint AS "chargedOre" FROM counted GROUP BY district`;

const PER_PLACEMENT = `
  SELECT count(DISTINCT c.request_id)::int AS placed, count(p.id)::int AS proposals
  FROM charge c JOIN proposal p ON p.request_id = c.request_id AND p.status <> 'HOLDING'
  WHERE c.charged_on >= $1 AND c.charged_on < $2`;

const DECLINES = `SELECT a.party, count(*)::int AS count FROM proposal_answer a
  WHERE a.answer = 'DECLINE' AND ${WITHIN('a.at')} GROUP BY a.party`;

/** By whole quarters that are over: sums over periods that overlap, or grow, would tell single requests. */
export class BrokeringFiguresReader {
  constructor(private readonly context: FormedlingContext) {}

  /** @throws BadUserInputError */
  async read(caller: Caller, quarter: Quarter): Promise<BrokeringFigures> {
    assertQuarter(quarter);
    const { registry, clock } = this.context;
    const viewer = figureViewerOf(caller, registry);
    const isOver = dayOf(quarter) < todayOf(clock);
    const [volumes, perPlacement, declines] = await Promise.all([
      this.volumes(quarter),
      this.rows<{ placed: number; proposals: number }>(PER_PLACEMENT, quarter),
      this.rows<{ party: ProposalParty; count: number }>(DECLINES, quarter),
    ]);
    const hides = (count: number) => !viewer.exact && (!isOver || isSmall(count, this.context.smallNumbers));
    return {
      ...this.toVolumes(volumes, viewer, isOver),
      proposalsPerPlacement: ratioOf(perPlacement[0]!, hides),
      declines: Object.values(ProposalParty).map((party) => toDecline(party, declines, hides)),
    };
  }

  private toVolumes(
    volumes: ReadonlyMap<string, Volume>,
    viewer: FigureViewer,
    isOver: boolean,
  ): Pick<BrokeringFigures, 'total' | 'districts'> {
    const { registry, smallNumbers } = this.context;
    const counts = registry.inForce.map(({ code }) => volumes.get(code) ?? NO_VOLUME);
    const total = sumOf(counts);
    const withheld = withheldDistricts(counts, smallNumbers);
    const isSmallTotal = [total.requests, total.proposals, total.placements].some((one) =>
      isSmall(one, smallNumbers),
    );
    return {
      total: toVolume(null, total, viewer.exact || (isOver && !isSmallTotal)),
      districts: registry.inForce.map((entry, index) => {
        const isShown = viewer.exact || viewer.own.includes(entry.code) || (isOver && !withheld.has(index));
        return toVolume(toDistrictType(entry), counts[index]!, isShown);
      }),
    };
  }

  /** By the district in force. */
  private async volumes(quarter: Quarter): Promise<ReadonlyMap<string, Volume>> {
    const volumes = new Map<string, Volume>();
    for (const { district, ...volume } of await this.rows<Volume & { district: string }>(VOLUMES, quarter)) {
      const code = this.context.registry.resolve(district)?.code ?? district;
      volumes.set(code, sumOf([volumes.get(code) ?? NO_VOLUME, volume]));
    }
    return volumes;
  }

  private rows<Row>(text: string, quarter: Quarter): Promise<Row[]> {
    const { from, until } = periodOf(quarter);
    return readRows<Row>(this.context.dataSource, { text, values: countedRows(from, until).values });
  }
}

function toVolume(district: BrokeringVolume['district'], volume: Volume, isShown: boolean): BrokeringVolume {
  if (!isShown) {
    return { district, requests: null, proposals: null, placements: null, charged: null, suppressed: true };
  }
  const { chargedOre, ...counts } = volume;
  return { district, ...counts, charged: (chargedOre / 100).toFixed(2), suppressed: false };
}

function toDecline(
  party: ProposalParty,
  declines: readonly { readonly party: ProposalParty; readonly count: number }[],
  hides: (count: number) => boolean,
): ProposalDecline {
  const count = declines.find((known) => known.party === party)?.count ?? 0;
  return hides(count) ? { party, count: null, suppressed: true } : { party, count, suppressed: false };
}

function ratioOf(
  { placed, proposals }: { readonly placed: number; readonly proposals: number },
  hides: (count: number) => boolean,
): number | null {
  return placed === 0 || hides(placed) ? null : proposals / placed;
}
