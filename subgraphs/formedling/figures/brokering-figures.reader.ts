import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { readRows } from '../../harness/rows/read-rows';
import { roundFigure } from '../../harness/small-numbers/round-figure';
import { isSmall, type SmallNumberRule } from '../../harness/small-numbers/small-number-rule';
import { assertQuarter, dayOf, periodOf, type Quarter } from '../../vocabulary/quarter';
import type { FormedlingContext } from '../context/formedling-context';
import { toDistrictType } from '../districts/district.mapper';
import { ProposalParty } from '../entities/proposal-status';
import { countedRows, type FigureViewer, figureViewerOf } from '../policy/figure-access';
import type { BrokeringFigures, BrokeringVolume, ProposalDecline } from './brokering-figures.type';
import { NO_VOLUME, sumOf, type Volume, withheldDistricts } from './volume';

const WITHIN = (column: string) =>
  `${column} >= $1::timestamp AT TIME ZONE 'Europe/Stockholm' AND ${column} < $2::timestamp AT TIME ZONE 'Europe/Stockholm'`;

const VOLUMES = `
  WITH counted AS (
    SELECT r.district, 1 AS requests, 0 AS proposals, 0 AS placements, 0::numeric AS charged, 0::numeric AS credited
    FROM placement_request r WHERE ${WITHIN('r.requested_at')}
    UNION ALL
    SELECT p.requesting_district, 0, 1, 0, 0, 0 FROM proposal p WHERE p.status <> 'HOLDING' AND ${WITHIN('p.proposed_at')}
    UNION ALL
    SELECT c.district, 0, 0, 1, c.amount, 0 FROM charge c WHERE c.charged_on >= $1 AND c.charged_on < $2
    UNION ALL
    SELECT c.district, 0, 0, 0, 0, k.amount FROM charge_credit k JOIN charge c ON c.proposal_id = k.proposal_id
    WHERE k.credited_on >= $1 AND k.credited_on < $2
  )
  SELECT district, sum(requests)::int AS requests, sum(proposals)::int AS proposals, sum(placements)::int AS placements,
    (sum(charged) * 100)::bigint AS "chargedOre", (sum(credited) * 100)::bigint AS "creditedOre" FROM counted GROUP BY district`;

const PER_PLACEMENT = `
  SELECT count(DISTINCT c.request_id)::int AS placed, count(p.id)::int AS proposals
  FROM charge c JOIN proposal p ON p.request_id = c.request_id AND p.status <> 'HOLDING'
  WHERE c.charged_on >= $1 AND c.charged_on < $2`;

const DECLINES = `SELECT a.party, count(*)::int AS count FROM proposal_answer a
  WHERE a.answer = 'DECLINE' AND ${WITHIN('a.at')} GROUP BY a.party`;

/** Charges are as exact as the placements that they are for: five of about five thousand kronor. */
const CHARGED_ROUNDED_TO_ORE = 25_000_00;
const NOTHING_SHOWN = { requests: null, proposals: null, placements: null, charged: null, credited: null };
const OUTSIDE: FigureViewer = { exact: false, own: [] };

/** By whole quarters that are over: sums over periods that overlap, or grow, would tell single requests. */
export class BrokeringFiguresReader {
  constructor(private readonly context: FormedlingContext) {}

  /** @throws BadUserInputError */
  async read(caller: Caller, quarter: Quarter): Promise<BrokeringFigures> {
    assertQuarter(quarter);
    const viewer = figureViewerOf(caller, this.context.registry);
    if (viewer.exact) return this.count(quarter, viewer);
    const name = `brokering:${quarter.year}-${quarter.quarter}`;
    const frozen = await this.context.frozenFigures.ofToday(name, async () => {
      return { figures: await this.count(quarter, OUTSIDE), isComplete: true };
    });
    return viewer.own.length === 0 ? frozen : this.withOwn(frozen, quarter, viewer);
  }

  /** A district's own staff see its row as it is. */
  private async withOwn(
    frozen: BrokeringFigures,
    quarter: Quarter,
    viewer: FigureViewer,
  ): Promise<BrokeringFigures> {
    const { districts } = await this.count(quarter, viewer);
    const isOwn = ({ district }: BrokeringVolume) => district !== null && viewer.own.includes(district.code);
    return {
      ...frozen,
      districts: frozen.districts.map((row, index) => (isOwn(row) ? districts[index]! : row)),
    };
  }

  private async count(quarter: Quarter, viewer: FigureViewer): Promise<BrokeringFigures> {
    const { clock } = this.context;
    const isOver = dayOf(quarter) < todayOf(clock);
    const [volumes, perPlacement, declines] = await Promise.all([
      this.volumes(quarter),
      this.rows<{ placed: number; proposals: number }>(PER_PLACEMENT, quarter),
      this.rows<{ party: ProposalParty; count: number }>(DECLINES, quarter),
    ]);
    const shown = (count: number) => (viewer.exact ? count : roundFigure(count, this.context.smallNumbers));
    const hides = (count: number) => !viewer.exact && (!isOver || isSmall(count, this.context.smallNumbers));
    return {
      ...this.toVolumes(volumes, viewer, isOver),
      proposalsPerPlacement: ratioOf(perPlacement[0]!, { hides, shown }),
      declines: Object.values(ProposalParty).map((party) => toDecline(party, declines, { hides, shown })),
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
    const sight = (isShown: boolean, isExact: boolean): Sight => ({
      isShown,
      rule: isExact ? null : smallNumbers,
    });
    return {
      total: toVolume(null, total, sight(viewer.exact || (isOver && !isSmallTotal), viewer.exact)),
      districts: registry.inForce.map((entry, index) => {
        const isExact = viewer.exact || viewer.own.includes(entry.code);
        const isShown = isExact || (isOver && !withheld.has(index));
        return toVolume(toDistrictType(entry, registry), counts[index]!, sight(isShown, isExact));
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

/** `rule`: what the numbers are rounded by; null where they are exact. */
interface Sight {
  readonly isShown: boolean;
  readonly rule: SmallNumberRule | null;
}

function toVolume(
  district: BrokeringVolume['district'],
  { chargedOre, creditedOre, ...counts }: Volume,
  { isShown, rule }: Sight,
): BrokeringVolume {
  if (!isShown) {
    return { district, ...NOTHING_SHOWN, suppressed: true };
  }
  if (rule === null) {
    const money = { charged: toKronor(chargedOre), credited: toKronor(creditedOre) };
    return { district, ...counts, ...money, suppressed: false };
  }
  const { requests, proposals, placements } = counts;
  return {
    district,
    requests: roundFigure(requests, rule),
    proposals: roundFigure(proposals, rule),
    placements: roundFigure(placements, rule),
    charged: toRoundedKronor(chargedOre),
    credited: toRoundedKronor(creditedOre),
    suppressed: false,
  };
}

function toRoundedKronor(ore: number): string {
  // Nothing below zero is zero, not minus zero.
  return toKronor(CHARGED_ROUNDED_TO_ORE * Math.round(ore / CHARGED_ROUNDED_TO_ORE) || 0);
}

function toKronor(ore: number): string {
  return (ore / 100).toFixed(2);
}

interface Showing {
  readonly hides: (count: number) => boolean;
  readonly shown: (count: number) => number;
}

function toDecline(
  party: ProposalParty,
  declines: readonly { readonly party: ProposalParty; readonly count: number }[],
  { hides, shown }: Showing,
): ProposalDecline {
  const count = declines.find((known) => known.party === party)?.count ?? 0;
  return hides(count)
    ? { party, count: null, suppressed: true }
    : { party, count: shown(count), suppressed: false };
}

/** Of the numbers as they are shown: the exact ratio would tell them. */
function ratioOf(
  { placed, proposals }: { readonly placed: number; readonly proposals: number },
  { hides, shown }: Showing,
): number | null {
  return placed === 0 || hides(placed) ? null : shown(proposals) / shown(placed);
}
