import type { TestClaims } from '../../../network/tokens';
import {
  close,
  conflictOf,
  correct,
  decided,
  delay,
  execute,
  interrupt,
  measure,
  newId,
  REPORTER,
  SERVICE,
} from '../brokering-life';
import {
  BROKER,
  codeOf,
  HANDLER,
  STEWARD,
  startTestDistrict,
  TestClock,
  type TestDistrict,
  type Variables,
} from '../test-district';

const FIELDS = `id district { code } year quarter on kind state law legalBasis programArea intervention gender decidedOn interruptedOn
  reportableFrom executedPercent delayReasons offers { offeredOn answer answeredOn reason }
  interimMeasures { from until description } executedOn closedOn closureReason sentAt sentBy decision { id }`;
const LIST = `query ($district: ID! = "farsta", $year: Int!, $quarter: Int!, $state: IndividualReportState, $first: Int! = 100, $after: String) {
  individualReports(district: $district, year: $year, quarter: $quarter, state: $state, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${FIELDS} }
  }
}`;
const MARK = `mutation ($district: ID! = "farsta", $year: Int!, $quarter: Int!, $ids: [ID!]!) {
  markReportsSent(district: $district, year: $year, quarter: $quarter, decisionIds: $ids) { ${FIELDS} }
}`;
const EXPORT = `query ($district: ID! = "farsta", $year: Int!, $quarter: Int!, $format: IndividualReportFormat!, $language: CsvLanguage! = SV, $bom: Boolean! = false) {
  individualReportsExport(district: $district, year: $year, quarter: $quarter, format: $format, language: $language, bom: $bom) {
    fileName contentType content
  }
}`;

const Q1 = { year: 2026, quarter: 1 };
const Q2 = { year: 2026, quarter: 2 };
const Q3 = { year: 2026, quarter: 3 };
const Q4 = { year: 2026, quarter: 4 };

interface Report {
  readonly kind: string;
  readonly state: string;
  readonly decision: { readonly id: string };
}

describe('individual reports', () => {
  const clock = new TestClock(new Date('2027-02-01T12:00:00Z'));
  let district: TestDistrict;

  beforeEach(async () => {
    clock.now = new Date('2027-02-01T12:00:00Z');
    district = await startTestDistrict({ clock: clock.read });
  });
  afterEach(() => district.stop());

  const list = async (variables: Variables): Promise<Report[]> => {
    const { data, errors } = await district.ask(REPORTER, LIST, variables);
    expect(errors).toBeUndefined();
    expect(data.individualReports.totalCount).toBe(data.individualReports.nodes.length);
    return data.individualReports.nodes;
  };
  const states = async (quarter: Variables) =>
    (await list(quarter)).map(({ kind, state }) => `${kind} ${state}`);
  const mark = (quarter: Variables, ids: readonly string[], claims: TestClaims = REPORTER) =>
    district.ask(claims, MARK, { ...quarter, ids });

  test('tell what the law asks for, as it was on the last day of the quarter', async () => {
    const id = await decided(district, { decidedOn: '2025-10-15', gender: 'MAN' });
    await execute(district, id, { on: '2025-11-01' });
    await interrupt(district, id, '2026-02-01');
    await delay(district, id, 'NO_SUITABLE_CANDIDATE');
    await delay(district, id, 'CLIENT_SPECIFIC_WISHES');
    await execute(district, id, { on: '2026-03-15', percent: 50 });
    await measure(district, id, { from: '2026-02-10', until: '2026-07-01' }, STEWARD);
    const offer = `mutation ($id: ID!) {
      recordOffer(decisionId: $id, offerId: "1", offeredOn: "2026-03-01")
      answerOffer(decisionId: $id, offerId: "1", answer: "DECLINED", answeredOn: "2026-03-05", reason: "för långt bort")
    }`;
    expect((await district.ask(SERVICE, offer, { id })).errors).toBeUndefined();
    await execute(district, id, { on: '2026-08-01' });

    expect(await list(Q1)).toEqual([]);
    expect(await list({ ...Q2, state: 'SENT' })).toEqual([]);
    expect(await list({ ...Q2, state: 'DUE' })).toEqual([
      {
        id: `${id}/2026-Q2/UNEXECUTED`,
        district: { code: 'farsta' },
        ...Q2,
        on: '2026-06-30',
        kind: 'UNEXECUTED',
        state: 'DUE',
        law: 'SOL',
        legalBasis: '13 kap. 7 § SoL',
        programArea: 'IOF',
        intervention: 'KONTAKTFAMILJ',
        gender: 'MAN',
        decidedOn: '2025-10-15',
        interruptedOn: '2026-02-01',
        reportableFrom: '2026-05-01',
        executedPercent: 50,
        delayReasons: ['NO_SUITABLE_CANDIDATE', 'CLIENT_SPECIFIC_WISHES'],
        offers: [
          { offeredOn: '2026-03-01', answer: 'DECLINED', answeredOn: '2026-03-05', reason: 'för långt bort' },
        ],
        interimMeasures: [{ from: '2026-02-10', until: '2026-07-01', description: 'Avlösning i hemmet' }],
        executedOn: null,
        closedOn: null,
        closureReason: null,
        sentAt: null,
        sentBy: null,
        decision: { id },
      },
    ]);
    expect(await list(Q3)).toEqual([]);
  });

  test('are due each quarter until the execution, which is notified once', async () => {
    const id = await decided(district);
    expect([await states(Q1), await states(Q2), await states(Q3)]).toEqual([
      [],
      ['UNEXECUTED DUE'],
      ['UNEXECUTED DUE'],
    ]);
    await mark(Q2, [id]);
    await execute(district, id, { on: '2026-08-15' });
    expect([await states(Q2), await states(Q3), await states(Q4)]).toEqual([
      ['UNEXECUTED SENT'],
      ['EXECUTION EXECUTION_TO_NOTIFY'],
      ['EXECUTION EXECUTION_TO_NOTIFY'],
    ]);
    const { data, errors } = await mark(Q3, [id]);
    expect(errors).toBeUndefined();
    expect(data.markReportsSent).toMatchObject([
      { kind: 'EXECUTION', state: 'SENT', executedOn: '2026-08-15', closedOn: null },
    ]);
    expect([await states(Q2), await states(Q3), await states(Q4)]).toEqual([
      ['UNEXECUTED SENT'],
      ['EXECUTION SENT'],
      [],
    ]);
  });

  test('notify late what was executed earlier, and then no longer where it could have been notified', async () => {
    const id = await decided(district);
    await mark(Q2, [id]);
    await execute(district, id, { on: '2026-08-15' });
    await mark(Q4, [id]);
    expect([await states(Q3), await states(Q4)]).toEqual([[], ['EXECUTION SENT']]);
  });

  test('notify a closing as one, and never what was not reported', async () => {
    const [reported, unreported] = [await decided(district), await decided(district)];
    await mark(Q2, [reported]);
    for (const id of [reported, unreported]) await close(district, id, '2026-09-01');
    expect(await list(Q3)).toMatchObject([
      { decision: { id: reported }, executedOn: null, closedOn: '2026-09-01', closureReason: 'NEED_GONE' },
    ]);
    expect(conflictOf(await mark(Q3, [unreported]))).toMatchObject({ reason: 'NOTHING_TO_REPORT' });
  });

  test('of an execution and of a new interruption may fall in one quarter', async () => {
    const id = await decided(district, { decidedOn: '2025-06-01', validUntil: '2028-01-01' });
    await mark({ year: 2025, quarter: 4 }, [id]);
    await execute(district, id, { on: '2026-01-10' });
    await interrupt(district, id, '2026-02-01');
    const both = ['EXECUTION EXECUTION_TO_NOTIFY', 'UNEXECUTED DUE'];
    expect([await states(Q1), await states(Q2)]).toEqual([['EXECUTION EXECUTION_TO_NOTIFY'], both]);
    expect((await mark(Q2, [id])).data.markReportsSent).toHaveLength(2);
    expect(await states(Q3)).toEqual(['UNEXECUTED DUE']);
    await execute(district, id, { on: '2026-08-01' });
    expect(await states(Q3)).toEqual(['EXECUTION EXECUTION_TO_NOTIFY']);
  });

  test('that were sent stay as they were, told twice or corrected since', async () => {
    const id = await decided(district);
    await delay(district, id, 'STAFF_SHORTAGE');
    const first = await mark(Q2, [id]);
    expect(first.data.markReportsSent).toMatchObject([
      {
        state: 'SENT',
        sentBy: 'test-rapportor',
        sentAt: '2027-02-01T12:00:00.000Z',
        decidedOn: '2026-01-31',
      },
    ]);
    clock.now = new Date('2027-03-01T12:00:00Z');
    await delay(district, id, 'OTHER');
    await correct(district, id, { decidedOn: '2026-04-20' });
    expect(await mark(Q2, [id, id])).toEqual(first);
    expect(await list(Q2)).toEqual(first.data.markReportsSent);
    expect(await states(Q3)).toEqual(['UNEXECUTED DUE']);
  });

  test('that were sent, and corrections, are not the application’s to change', async () => {
    const id = await decided(district);
    await mark(Q2, [id]);
    await correct(district, id, { decidedOn: '2026-01-30' });
    for (const statement of [
      `UPDATE individual_report SET sent_by = 'someone'`,
      'DELETE FROM individual_report',
      `UPDATE decision_correction SET reason = 'another'`,
      'DELETE FROM decision_correction',
    ]) {
      await expect(district.dataSource.query(statement)).rejects.toThrow('permission denied');
    }
    expect(await states(Q2)).toEqual(['UNEXECUTED SENT']);
  });

  test('of executions corrected to a day before the report are notified', async () => {
    const id = await decided(district);
    await mark(Q2, [id]);
    await execute(district, id, { on: '2026-08-01' });
    await correct(district, id, { executedOn: '2026-03-01' });
    expect(await list(Q2)).toMatchObject([
      { kind: 'EXECUTION', state: 'EXECUTION_TO_NOTIFY', executedOn: '2026-03-01' },
      { kind: 'UNEXECUTED', state: 'SENT' },
    ]);
  });

  test('are marked all or none, of the quarters that have ended', async () => {
    const id = await decided(district);
    expect(codeOf(await mark(Q2, [id, newId()]))).toBe('NOT_FOUND');
    expect(codeOf(await mark(Q2, [id, newId('bromma')]))).toBe('NOT_FOUND');
    expect(codeOf(await mark(Q2, []))).toBe('BAD_USER_INPUT');
    expect(await states(Q2)).toEqual(['UNEXECUTED DUE']);
    clock.now = new Date('2026-06-29T12:00:00Z');
    expect(codeOf(await mark(Q2, [id]))).toBe('BAD_USER_INPUT');
    clock.now = new Date('2026-06-30T12:00:00Z');
    const answers = await Promise.all([mark(Q2, [id]), mark(Q2, [id]), mark(Q2, [id])]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    for (const quarter of [0, 5]) {
      expect(codeOf(await district.ask(REPORTER, LIST, { year: 2026, quarter }))).toBe('BAD_USER_INPUT');
    }
  });

  test('are listed by the decisions’ days, page by page', async () => {
    for (const day of ['05', '03', '09', '03', '01'])
      await decided(district, { decidedOn: `2026-01-${day}` });
    const all = (await list(Q2)).map(({ decision }) => decision.id);
    const walked: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await district.ask(REPORTER, LIST, { ...Q2, first: 2, after });
      expect(data.individualReports.totalCount).toBe(5);
      walked.push(...data.individualReports.nodes.map((node: Report) => node.decision.id));
      more = data.individualReports.pageInfo.hasNextPage;
      after = data.individualReports.pageInfo.endCursor;
    }
    expect(walked).toEqual(all);
    expect(new Set(all).size).toBe(5);
  });

  test('are exported as CSV in which no cell is a formula, and as JSON', async () => {
    const id = await decided(district, { gender: 'WOMAN' });
    await delay(district, id, 'NO_SUITABLE_CANDIDATE');
    await measure(district, id, { description: '=HYPERLINK("http://x"), "avlösning"' });
    const offer = `mutation ($id: ID!) {
      recordOffer(decisionId: $id, offerId: "1", offeredOn: "2026-03-01")
      answerOffer(decisionId: $id, offerId: "1", answer: "DECLINED", answeredOn: "2026-03-05", reason: "@SUM(A1)")
    }`;
    await district.ask(SERVICE, offer, { id });
    await district.ask({ ...REPORTER, sub: '=cmd|calc' }, MARK, { ...Q2, ids: [id] });
    const exported = async (more: Variables) =>
      (await district.ask(REPORTER, EXPORT, { ...Q2, ...more })).data.individualReportsExport;
    const csv = await exported({ format: 'CSV', bom: true });
    expect(csv).toMatchObject({
      fileName: 'ej-verkstallda-beslut-farsta-2026-kv2.csv',
      contentType: 'text/csv; charset=utf-8',
    });
    expect(csv.content.startsWith('\uFEFF"Beslut";"Stadsdel";"År";"Kvartal";')).toBe(true);
    const [, row, end] = csv.content.split('\r\n');
    expect(end).toBe('');
    expect(row).toBe(
      `"${id}";"Farsta";2026;2;"Ej verkställt";"Rapporterat";"SoL";"13 kap. 7 § SoL";"IoF";"Kontaktfamilj";"Kvinna/flicka";` +
        `"2026-01-31";;"2026-04-30";;"Ingen lämplig person eller familj";"2026-03-01 nej 2026-03-05 @SUM(A1)";` +
        `"2026-02-10– =HYPERLINK(""http://x""), ""avlösning""";;;;"2027-02-01 13:00";"'=cmd|calc"`,
    );
    const english = await exported({ format: 'CSV', language: 'EN' });
    expect(english.content).toMatch(
      /^decision,district,year,quarter,.*\r\n.*,farsta,2026,.*,UNEXECUTED,SENT,SOL,/,
    );
    expect(english.content).toContain(",2027-02-01T13:00:00+01:00,'=cmd|calc\r\n");
    const json = JSON.parse((await exported({ format: 'JSON' })).content);
    expect(json).toMatchObject({
      district: 'farsta',
      ...Q2,
      on: '2026-06-30',
      reports: [
        {
          decision: id,
          kind: 'UNEXECUTED',
          delayReasons: ['NO_SUITABLE_CANDIDATE'],
          sentBy: '=cmd|calc',
          sentAt: '2027-02-01T12:00:00.000Z',
        },
      ],
    });
  });

  const OUTSIDERS: TestClaims[] = [
    { role: 'rapportor', district: 'bromma' },
    { role: 'rapportor', district: 'farsta', scope: 'decisions:read' },
    HANDLER,
    STEWARD,
    BROKER,
    { role: 'reporting', scope: 'reports:read reports:exact reports:individual' },
    { role: 'admin', district: 'farsta' },
    SERVICE,
  ];

  test('are nobody’s but the district’s rapportor’s', async () => {
    const id = await decided(district);
    for (const claims of OUTSIDERS) {
      for (const answer of [
        await district.ask(claims, LIST, Q2),
        await district.ask(claims, EXPORT, { ...Q2, format: 'JSON' }),
        await mark(Q2, [id], claims),
        await mark({ ...Q2, district: claims.district ?? 'farsta' }, [id], claims),
      ]) {
        expect(answer.errors).toHaveLength(1);
        expect(JSON.stringify(answer)).not.toContain(id);
      }
    }
    expect(await states(Q2)).toEqual(['UNEXECUTED DUE']);
    expect(codeOf(await district.ask(REPORTER, LIST, { ...Q2, district: 'bromma' }))).toBe('FORBIDDEN');
    const elsewhere = await district.ask(OUTSIDERS[0], LIST, { ...Q2, district: 'bromma' });
    expect(elsewhere.data.individualReports.nodes).toEqual([]);
  });
});
