import fc from 'fast-check';
import { addDays, addMonths } from '../../../../platform/time/calendar';
import type { TestClaims } from '../../../network/tokens';
import {
  cancel,
  close,
  conflictOf,
  decided,
  delay,
  end,
  interrupt,
  newId,
  REPORTER,
  readDecision,
  recordDecision,
  SERVICE,
  start,
} from '../brokering-life';
import {
  BROKER,
  codeOf,
  HANDLER,
  OTHER_REGION,
  STEWARD,
  startTestDistrict,
  TestClock,
  type TestDistrict,
} from '../test-district';

const LIST = `query ($filter: DecisionFilter, $first: Int!, $after: String) {
  decisions(district: "farsta", filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id law intervention decidedOn }
  }
}`;
const COUNTS = `query ($r: [_Any!]!, $on: Date!) {
  _entities(representations: $r) { ... on District { unexecutedDecisions(on: $on) { law programArea intervention count } } }
}`;

/** By the row's rule, or already by the role's scopes. */
const REFUSED = ['FORBIDDEN', 'UNAUTHORIZED_FIELD_OR_TYPE'];

describe('decisions', () => {
  const clock = new TestClock(new Date('2026-11-20T12:00:00Z'));
  let district: TestDistrict;

  beforeAll(async () => {
    district = await startTestDistrict({ clock: clock.read });
  });
  afterAll(() => district.stop());

  const countsOn = (on: string, claims: TestClaims = HANDLER) =>
    district.ask(claims, COUNTS, { r: [{ __typename: 'District', code: 'farsta' }], on });

  test('are recorded with their law as it is on their day', async () => {
    const { data } = await recordDecision(district);
    expect(data.recordDecision).toMatchObject({
      district: { code: 'farsta' },
      legalBasis: '13 kap. 7 § SoL',
      consentRule: 'GUARDIAN_DECIDES',
      decidedOn: '2026-01-31',
      reportableFrom: '2026-04-30',
      executedOn: null,
      interruptedOn: null,
      closedOn: null,
      delayReasons: [],
      offers: [],
    });
    const old = await recordDecision(district, { decidedOn: '2025-06-30', validUntil: '2026-06-30' });
    expect(old.data.recordDecision.legalBasis).toBe('3 kap. 6 b § SoL');
  });

  test.each([
    [{ validUntil: '2026-01-31' }, 'input.validUntil'],
    [{ decidedOn: '2026-11-21' }, 'input.decidedOn'],
    [{ law: 'LSS' }, 'input.law'],
    [
      { law: 'LSS', programArea: 'LSS', intervention: 'KORTTIDSVISTELSE', caseReference: ' ' },
      'input.caseReference',
    ],
    [{ law: 'LVU' }, 'input.law'],
    [{ law: 'LVU', intervention: 'KONTAKTPERSON', birthYear: 2000 }, 'input.law'],
    [{ birthYear: 2027 }, 'input.birthYear'],
  ])('are refused when they cannot be: %j', async (input, field) => {
    const { errors } = await recordDecision(district, input);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  test('keep why they wait, each reason once, and their clock is not moved by it', async () => {
    const id = await decided(district);
    await delay(district, id, 'CLIENT_DECLINED');
    await delay(district, id, 'NO_SUITABLE_CANDIDATE', STEWARD);
    const { data } = await delay(district, id, 'CLIENT_DECLINED');
    expect(data.recordDelay).toMatchObject({
      delayReasons: ['CLIENT_DECLINED', 'NO_SUITABLE_CANDIDATE'],
      reportableFrom: '2026-04-30',
    });
  });

  test('are counted on every day as they were on it', async () => {
    const own = {
      law: 'LSS',
      programArea: 'LSS',
      intervention: 'KONTAKTPERSON',
      decidedOn: '2020-01-31',
      validUntil: '2030-01-01',
    };
    const id = await decided(district, own);
    const placementId = newId();
    await start(district, id, { placementId, startsOn: '2020-06-15' });
    await end(district, placementId, '2021-01-10');
    const counted = async (on: string) => {
      const { data } = await countsOn(on);
      return (
        data._entities[0].unexecutedDecisions.find((row: { law: string }) => row.law === 'LSS')?.count ?? 0
      );
    };
    const days = [
      '2020-04-29',
      '2020-04-30',
      '2020-06-14',
      '2020-06-15',
      '2021-01-10',
      '2021-04-09',
      '2021-04-10',
      '2026-01-01',
    ];
    expect(await Promise.all(days.map(counted))).toEqual([0, 1, 1, 0, 0, 0, 1, 1]);
    const listed = await district.ask(HANDLER, LIST, {
      first: 100,
      filter: { laws: ['LSS'], unexecutedOn: '2020-05-01' },
    });
    expect(listed.data.decisions).toMatchObject({ totalCount: 1, nodes: [{ id }] });
    expect((await close(district, id, '2022-01-01')).errors).toBeUndefined();
    expect(await Promise.all(['2021-12-31', '2022-01-01'].map(counted))).toEqual([1, 0]);
  });

  test('are listed oldest first, filtered, page by page', async () => {
    const days = Array.from({ length: 9 }, (_, index) => `2019-0${(index % 3) + 1}-10`);
    for (const [index, decidedOn] of days.entries()) {
      const intervention = index % 2 === 0 ? 'KONTAKTPERSON' : 'KONTAKTFAMILJ';
      await decided(district, { decidedOn, intervention, validUntil: '2029-01-01' });
    }
    const filter = { interventions: ['KONTAKTPERSON'], unexecutedOn: '2019-05-15' };
    const walked: { id: string; decidedOn: string }[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await district.ask(HANDLER, LIST, { filter, first: 2, after });
      expect(data.decisions.totalCount).toBe(3);
      walked.push(...data.decisions.nodes);
      more = data.decisions.pageInfo.hasNextPage;
      after = data.decisions.pageInfo.endCursor;
    }
    expect(walked).toHaveLength(3);
    expect(walked.map(({ decidedOn, id }) => `${decidedOn} ${id}`)).toEqual(
      walked.map(({ decidedOn, id }) => `${decidedOn} ${id}`).sort(),
    );
  });

  const OUTSIDERS: TestClaims[] = [
    OTHER_REGION,
    { role: 'handlaggare', district: 'bromma' },
    { role: 'rapportor', district: 'alvsjo' },
    BROKER,
    { role: 'reporting' },
    { role: 'admin' },
  ];

  test.each(OUTSIDERS)('are nobody’s outside the district: $role of $district', async (claims) => {
    const id = await decided(district);
    expect(await readDecision(district, id, claims)).toBeNull();
    const listed = await district.ask(claims, LIST, { first: 5 });
    expect(REFUSED).toContain(codeOf(listed));
    expect(JSON.stringify(listed)).not.toContain(id);
    const entity =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on CareDecision { id gender } } }';
    const { data } = await district.ask(claims, entity, { r: [{ __typename: 'CareDecision', id }] });
    expect(data._entities).toEqual([null]);
    for (const answer of [
      await recordDecision(district, {}, claims),
      await interrupt(district, id, '2026-02-01', claims),
      await close(district, id, '2026-02-01', claims),
      await delay(district, id, 'OTHER', claims),
      await close(district, newId(), '2026-02-01', claims),
    ]) {
      expect(REFUSED).toContain(codeOf(answer));
    }
  });

  test('are read by the district’s rapportor and kontaktsekreterare, who decide nothing', async () => {
    const id = await decided(district);
    for (const claims of [REPORTER, STEWARD]) {
      expect(await readDecision(district, id, claims)).toMatchObject({ id });
      expect(REFUSED).toContain(codeOf(await close(district, id, '2026-02-01', claims)));
      expect(REFUSED).toContain(codeOf(await interrupt(district, id, '2026-02-01', claims)));
      expect(REFUSED).toContain(codeOf(await recordDecision(district, {}, claims)));
    }
    expect(REFUSED).toContain(codeOf(await delay(district, id, 'OTHER', REPORTER)));
    expect(await readDecision(district, id, SERVICE)).toMatchObject({ id });
  });

  test.each([
    [{ role: 'reporting', scope: 'counts:read reports:exact' }, undefined],
    [{ role: 'service' }, undefined],
    [REPORTER, undefined],
    [HANDLER, undefined],
    [{ role: 'reporting' }, 'FORBIDDEN'],
    [{ role: 'admin' }, 'FORBIDDEN'],
    [{ role: 'admin', district: 'farsta' }, 'FORBIDDEN'],
    [{ role: 'rapportor', district: 'bromma' }, 'FORBIDDEN'],
    [{ role: 'handlaggare', district: 'bromma' }, 'FORBIDDEN'],
    [BROKER, 'FORBIDDEN'],
  ])('are counted for %j: %s', async (claims, code) => {
    expect(codeOf(await countsOn('2026-11-20', claims))).toBe(code);
  });

  test('that are not there, or another district’s, are not found alike', async () => {
    expect(codeOf(await close(district, newId(), '2026-02-01'))).toBe('NOT_FOUND');
    const id = await decided(district);
    expect(await readDecision(district, id.replace('farsta', 'bromma'))).toBeNull();
    expect(codeOf(await close(district, id.replace('farsta', 'bromma'), '2026-02-01'))).toBe('FORBIDDEN');
  });

  test('go the ways of their states, and no other, whatever is sent', async () => {
    const command = fc.constantFrom('start', 'cancel', 'end', 'interrupt', 'delay', 'close');
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 12 }), async (commands) => {
        const model = new Model(await decided(district));
        for (const name of commands) await model.run(district, name);
      }),
      { numRuns: 25 },
    );
  });
});

/** What the district should answer: states and days, in a dozen lines. */
class Model {
  private state = 'WAITING';
  private before = 'WAITING';
  private day = '2026-02-01';
  private placement = { id: '', status: '' };

  constructor(private readonly id: string) {}

  async run(district: TestDistrict, command: string): Promise<void> {
    this.day = addDays(this.day, 7);
    const isWaiting = this.state === 'WAITING' || this.state === 'INTERRUPTED';
    const isRunning = this.placement.status === 'RUNNING';
    switch (command) {
      case 'start': {
        if (isRunning) return;
        const placementId = newId();
        const answer = await start(district, this.id, { placementId, startsOn: this.day });
        this.expect(answer, isWaiting ? undefined : `DECISION_${this.state}`);
        if (!isWaiting) return;
        this.before = this.state;
        this.state = 'EXECUTED';
        this.placement = { id: placementId, status: 'RUNNING' };
        return this.verify(district);
      }
      case 'cancel': {
        if (this.placement.id === '') return;
        const isUndone = isRunning && this.state === 'EXECUTED';
        this.expect(
          await cancel(district, this.placement.id),
          this.placement.status === 'ENDED' ? 'PLACEMENT_ENDED' : undefined,
        );
        if (isRunning) this.placement.status = 'CANCELLED';
        if (isUndone) this.state = this.before;
        return this.verify(district);
      }
      case 'end': {
        if (this.placement.id === '') return;
        this.expect(
          await end(district, this.placement.id, this.day),
          isRunning ? undefined : `PLACEMENT_${this.placement.status}`,
        );
        if (isRunning) this.placement.status = 'ENDED';
        if (isRunning && this.state === 'EXECUTED') {
          this.state = 'INTERRUPTED';
          this.interruptedOn = this.day;
        }
        return this.verify(district);
      }
      case 'interrupt': {
        const isExecuted = this.state === 'EXECUTED';
        const isAllowed = isExecuted && !isRunning;
        this.expect(
          await interrupt(district, this.id, this.day),
          isExecuted ? (isRunning ? 'PLACEMENT_RUNNING' : undefined) : `DECISION_${this.state}`,
        );
        if (isAllowed) this.state = 'INTERRUPTED';
        if (isAllowed) this.interruptedOn = this.day;
        return this.verify(district);
      }
      case 'delay':
        return this.expect(
          await delay(district, this.id, 'OTHER'),
          isWaiting ? undefined : `DECISION_${this.state}`,
        );
      default: {
        const problem =
          this.state === 'CLOSED' ? 'DECISION_CLOSED' : isRunning ? 'PLACEMENT_RUNNING' : undefined;
        this.expect(await close(district, this.id, this.day), problem);
        if (problem === undefined) this.state = 'CLOSED';
        return this.verify(district);
      }
    }
  }

  private interruptedOn: string | undefined;

  private expect(answer: Awaited<ReturnType<typeof start>>, reason: string | undefined): void {
    expect(conflictOf(answer).reason).toBe(reason);
    expect(codeOf(answer)).toBe(reason === undefined ? undefined : 'CONFLICT');
  }

  private async verify(district: TestDistrict): Promise<void> {
    const decision = await readDecision(district, this.id);
    const isWaiting = this.state === 'WAITING' || this.state === 'INTERRUPTED';
    expect(decision.reportableFrom).toBe(isWaiting ? addMonths(this.interruptedOn ?? '2026-01-31', 3) : null);
    expect(decision.executedOn !== null || this.state !== 'EXECUTED').toBe(true);
    expect(decision.closedOn !== null).toBe(this.state === 'CLOSED');
  }
}
