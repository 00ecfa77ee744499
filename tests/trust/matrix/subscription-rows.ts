import { encodeStreamCursor } from '../../../engine/shard/stream/stream-cursor';
import { SocketClient } from '../../network/socket-client';
import { CALLER_NAMES, DISTRICTS, OWN } from './callers';
import { inTurns } from './in-turns';
import { expectNoMark } from './marks';
import { type MatrixHub, type Outcomes, outcomesOf } from './matrix-hub';
import type { MatrixWorld } from './matrix-world';
import { codeOf, commandOutcome, type Outcome } from './outcome';

/** A subscription that is sent all that has happened so far, until the newest of it. */
interface History {
  readonly field: string;
  readonly type: string;
  readonly selection: string;
  readonly after: string;
  readonly fields: readonly string[];
  /** Ids of what is sent, by the name of the kind of row. */
  readonly rows: Readonly<Record<string, string>>;
  readonly sentinels: readonly string[];
}

const FROM_THE_BEGINNING = 'since:2020-01-01T00:00:00Z';
const FROM_ALL_BEGINNINGS = encodeStreamCursor(new Map(DISTRICTS.map((code) => [code, FROM_THE_BEGINNING])));

export async function subscriptionRows(matrixHub: MatrixHub): Promise<(readonly [string, Outcomes])[]> {
  const rows = await inTurns(historiesOf(matrixHub.world), (history) => rowsOf(matrixHub, history));
  return [...rows.flat(), ...(await workRows(matrixHub))];
}

/** By the subgraph that sends it. */
const WORK = {
  workItemsChanged: `districts: ["${OWN}"], after: "${FROM_ALL_BEGINNINGS}"`,
  brokeringWorkItemsChanged: `district: "${OWN}", after: "${FROM_THE_BEGINNING}"`,
};

/** What tells that items have changed tells everybody who is told the same: that they have, and how many there are. */
async function workRows(matrixHub: MatrixHub): Promise<[string, Outcomes][]> {
  const rows = await inTurns(Object.entries(WORK), async ([field, given]) => {
    const received = await inTurns(CALLER_NAMES, async (name) => {
      const socket = await SocketClient.connect(matrixHub.hub.url, matrixHub.headers[name]);
      const selection = 'cursor counts { overdue today thisWeek later parked }';
      const id = socket.start({ query: `subscription { ${field}(${given}) { ${selection} } }` });
      const { type, payload } = await socket.take(id);
      socket.close();
      const code = type === 'next' ? codeOf(payload) : String(codeOf({ errors: payload }) ?? type);
      return [name, code] as const;
    });
    const codes = new Map(received);
    const outcomes = outcomesOf((name) => {
      const code = codes.get(name);
      return code === undefined ? '✓' : sentOutcome({ code }, '');
    });
    return [
      `Subscription.${field}`,
      ...['cursor', 'counts'].map((name) => `WorkItemsChanged[${field}].${name}`),
    ].map((coordinate) => [coordinate, outcomes] as [string, Outcomes]);
  });
  return rows.flat();
}

function historiesOf({ vacancies, request, proposal, foreignProposal, sentinels }: MatrixWorld): History[] {
  return [
    {
      field: 'vacancyOpened',
      type: 'VacancyOpened',
      after: FROM_ALL_BEGINNINGS,
      selection: 'vacancy { id candidate { id area } }',
      fields: ['cursor', 'vacancy'],
      rows: vacancies,
      sentinels: [sentinels.vacancy],
    },
    {
      field: 'vacancyClosed',
      type: 'VacancyClosed',
      after: FROM_ALL_BEGINNINGS,
      selection: 'vacancyId',
      fields: ['cursor', 'vacancyId'],
      rows: vacancies,
      sentinels: [sentinels.closed],
    },
    {
      field: 'requestOpened',
      type: 'PlacementRequestOpened',
      after: FROM_THE_BEGINNING,
      selection: 'request { id }',
      fields: ['cursor', 'request'],
      rows: { 'own request': request },
      sentinels: [sentinels.request],
    },
    {
      field: 'proposalChanged',
      type: 'ProposalChanged',
      after: FROM_THE_BEGINNING,
      selection: 'proposal { id }',
      fields: ['cursor', 'proposal'],
      rows: { 'own request': proposal, 'candidate’s side': foreignProposal },
      sentinels: sentinels.proposals,
    },
  ];
}

async function rowsOf(matrixHub: MatrixHub, history: History): Promise<[string, Outcomes][]> {
  const received = new Map(
    await inTurns(CALLER_NAMES, async (name) => {
      const answer = await follow(matrixHub, history, matrixHub.headers[name]);
      expectNoMark(history.field, name, { data: answer } as never);
      return [name, answer] as const;
    }),
  );
  return Object.entries(history.rows).flatMap(([row, id]) => {
    const outcomes = outcomesOf((name) => sentOutcome(received.get(name)!, id));
    const fields = history.fields.map((field) => `${history.type}[${row}].${field}`);
    return [`Subscription[${row}].${history.field}`, ...fields].map(
      (coordinate) => [coordinate, outcomes] as [string, Outcomes],
    );
  });
}

type Received = { readonly ids: readonly string[] } | { readonly code: string };

function sentOutcome(received: Received, id: string): Outcome {
  if ('ids' in received) return received.ids.includes(id) ? '✓' : '–';
  return commandOutcome({ errors: [{ message: '', extensions: { code: received.code } }] });
}

/** What is sent up to a sentinel, or why nothing is. */
async function follow(
  { hub }: MatrixHub,
  { field, after, selection, sentinels }: History,
  headers: { readonly authorization: string },
): Promise<Received> {
  const socket = await SocketClient.connect(hub.url, headers);
  try {
    const query = `subscription { ${field}(after: "${after}") { cursor ${selection} } }`;
    const subscription = socket.start({ query });
    const ids: string[] = [];
    while (!sentinels.includes(ids.at(-1)!)) {
      const { type, payload } = await socket.take(subscription);
      if (type !== 'next') return { code: String(codeOf({ errors: payload }) ?? type) };
      if (payload.errors) return { code: String(codeOf(payload)) };
      const { cursor: _, ...event } = payload.data[field];
      const [sent] = Object.values(event) as [string | { readonly id: string }];
      ids.push(typeof sent === 'string' ? sent : sent.id);
    }
    return { ids };
  } finally {
    socket.close();
  }
}
