import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { ArgumentValues } from './argument-literals';
import type { MatrixWorld } from './matrix-world';
import type { AnswerPath } from './outcome';
import { operationText, pathOf, selectionText, shortestWays, type Way } from './ways';

/** What is asked of one object: all of its fields, each a row of the table. */
export interface Probe {
  /** `Candidate[city]` */
  readonly subject: string;
  /** Where the object is in an answer. */
  readonly path: AnswerPath;
  /** By field, what is selected. */
  readonly selections: Readonly<Record<string, string>>;
  /** Whether what is answered must be what the one who sees most is answered; not where everybody's rows are others. */
  readonly compares: boolean;
  operation(selections: readonly string[]): string;
}

/** Types that the gateway makes by itself, of its registry, when a district is missing. */
export const MADE_BY_GATEWAY: ReadonlySet<string> = new Set(['MissingDistrict']);
/** Types of which the table says for each kind of row who sees it. */
const BY_ROWS = ['Candidate', 'Vacancy'];
/** First rows of lists that are longer for some, and what grows while the test asks. */
const OTHER_ROWS =
  /^(\w+Edge|PageInfo|AccessLog\w+|AccessReview\w*|ActorHomeArea|IndividualReport\w*|Work\w+)$/;

/** `Query` and every type that a query leads to, once for each kind of row. */
export function queryProbes(schema: GraphQLSchema, world: MatrixWorld): Probe[] {
  const root = schema.getQueryType()!;
  const rows = waysToRows(world);
  const shortest = shortestWays(schema, world.values);
  for (const type of BY_ROWS) shortest.delete(type);
  const ways = [...shortest.values(), ...rows].map(throughThePool);
  return [{ subject: root.name, type: root.name, steps: [] }, ...ways]
    .filter(({ type }) => !MADE_BY_GATEWAY.has(type))
    .map((way) => probeOf(schema, world, way));
}

/** A frame of every list; here that of a list which is open to most. */
function throughThePool(way: Way): Way {
  if (way.type !== 'PageInfo') return way;
  const steps = ['candidates', 'pageInfo'].map((field) => ({ field, arguments: '', isList: false }));
  return { ...way, steps };
}

function probeOf(schema: GraphQLSchema, { values }: MatrixWorld, way: Way): Probe {
  const fields = Object.values((schema.getType(way.type) as GraphQLObjectType).getFields());
  return {
    subject: way.subject,
    path: pathOf(way),
    selections: Object.fromEntries(
      fields.map((field) => [field.name, selectionText(way.type, field, values)]),
    ),
    compares: !OTHER_ROWS.test(way.type),
    operation: (selections) => operationText(way, selections.join(' ')),
  };
}

const IDENTITY = { subject: 'CandidateIdentity[proposed]', type: 'CandidateIdentity' };

function waysToRows({ candidates, vacancies, foreignProposal, proposed, values }: MatrixWorld): Way[] {
  const rows: Way[] = [];
  for (const [name, id] of Object.entries(candidates))
    rows.push(wayTo(`Candidate[${name}]`, 'candidate', id));
  for (const [name, id] of Object.entries(vacancies)) rows.push(wayTo(`Vacancy[${name}]`, 'vacancy', id));
  const proposal = wayTo('Proposal[candidate’s side]', 'proposal', foreignProposal);
  return [
    ...rows,
    wayTo('Candidate[proposed]', 'candidate', proposed.candidate),
    { ...below(wayTo('', 'candidate', proposed.candidate), 'identity', `(purpose: "Förslag")`), ...IDENTITY },
    { steps: differences(values), subject: 'ReportedNumber[after]', type: 'ReportedNumber' },
    proposal,
    {
      ...below(proposal, 'request'),
      subject: 'PlacementRequest[candidate’s side]',
      type: 'PlacementRequest',
    },
    {
      ...below(proposal, 'answers', '', true),
      subject: 'ProposalAnswer[candidate’s side]',
      type: 'ProposalAnswer',
    },
  ];
}

/** Between the first version of a quarter's report, of nothing, and the next. */
function differences({ year, quarter }: ArgumentValues): Way['steps'] {
  const between = `(year: ${year}, quarter: ${quarter}, from: 1, to: 2)`;
  return [
    { field: 'reportDifferences', arguments: between, isList: true },
    { field: 'after', arguments: '', isList: false },
  ];
}

function below({ steps }: Way, field: string, text = '', isList = false): Pick<Way, 'steps'> {
  return { steps: [...steps, { field, arguments: text, isList }] };
}

function wayTo(subject: string, field: string, id: string): Way {
  const step = { field, arguments: `(id: ${JSON.stringify(id)})`, isList: false };
  return { subject, type: /^\w*/.exec(subject)![0], steps: [step] };
}
