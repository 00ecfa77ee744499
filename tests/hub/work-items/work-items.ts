import { expectData, type Variables } from '../../network/brokering-life';
import type { TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';

export const ITEM = `id kind subject { type id candidateKind ageFrom ageTo } district ownerRole owner dueOn state parkedUntil comment caseReference version`;
const PAGE = `nodes { ${ITEM} } totalCount counts { overdue today thisWeek later parked } pageInfo { hasNextPage endCursor }`;

export type Room = 'district' | 'brokering';
const FIELD = { district: 'workItems', brokering: 'brokeringWorkItems' } as const;

export interface ListedItem {
  readonly id: string;
  readonly kind: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly dueOn: string;
  readonly state: string;
  readonly version: number;
  readonly owner: string | null;
  readonly [more: string]: unknown;
}

export interface Listed {
  readonly nodes: readonly ListedItem[];
  readonly totalCount: number;
  readonly counts: Readonly<Record<'overdue' | 'today' | 'thisWeek' | 'later' | 'parked', number>>;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface WorkQuestion {
  readonly room?: Room;
  readonly district?: string | null;
  readonly filter?: Variables;
  readonly first?: number;
  readonly after?: string;
}

export const listQuery = (room: Room) =>
  `query ($district: ID${room === 'district' ? '!' : ''}, $filter: WorkItemFilter, $first: Int!, $after: String) {
    list: ${FIELD[room]}(district: $district, filter: $filter, first: $first, after: $after) { ${PAGE} }
  }`;

/** What somebody has to do. */
export async function listWork(
  hub: TestHub,
  claims: TestClaims,
  question: WorkQuestion = {},
): Promise<Listed> {
  const { room = 'district', district = claims.district ?? null, filter = {}, first = 100, after } = question;
  const variables = {
    district: room === 'district' ? district : (question.district ?? null),
    filter,
    first,
    after,
  };
  return (await expectData(hub.ask({ query: listQuery(room), variables }, claims))).list;
}

/** The items about something. */
export async function workAbout(hub: TestHub, claims: TestClaims, id: string, question: WorkQuestion = {}) {
  const { nodes } = await listWork(hub, claims, question);
  return nodes.filter(({ subject }) => subject.id === id || subject.id.startsWith(`${id}/`));
}

const ARGUMENTS: Readonly<Record<string, string>> = {
  take: '',
  release: '',
  unpark: '',
  close: '',
  assign: ', owner: $owner',
  park: ', until: $until, comment: $comment',
};
const DEFINITIONS: Readonly<Record<string, string>> = {
  assign: ', $owner: String!',
  park: ', $until: Date!, $comment: String',
};

export interface WorkCommand extends Variables {
  readonly id: string;
  readonly version: number;
}

/** One of the commands upon an item. */
export function doWork(
  hub: TestHub,
  claims: TestClaims,
  verb: string,
  command: WorkCommand,
  room: Room = 'district',
) {
  const infix = room === 'district' ? '' : 'Brokering';
  const query = `mutation ($district: ID${room === 'district' ? '!' : ''}, $id: ID!, $version: Int!${DEFINITIONS[verb] ?? ''}) {
    item: ${verb}${infix}WorkItem(district: $district, id: $id, expectedVersion: $version${ARGUMENTS[verb]}) { ${ITEM} }
  }`;
  const district = room === 'district' ? (claims.district ?? null) : null;
  return hub.ask({ query, variables: { district, ...command } }, claims);
}
