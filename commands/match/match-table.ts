import { showInLine } from '../../platform/text/show-text';

/** What `schema/operations/matcha-begaran.graphql` asks for. */
export interface MatchAnswer {
  readonly placementRequest: {
    readonly matchesWanted: number;
    readonly matches: {
      readonly totalCount: number | null;
      readonly missingDistricts: readonly { readonly code: string; readonly reason: string }[];
      readonly nodes: readonly RankedMatch[];
    };
  } | null;
}

interface RankedMatch {
  readonly score: number;
  readonly vacancy: { readonly startsOn: string };
  readonly candidate: {
    readonly id: string;
    readonly area: string;
    readonly languages: readonly string[];
    readonly district: { readonly name: string };
  };
  readonly reasons: readonly {
    readonly criterion: string;
    readonly points: number;
    readonly maxPoints: number;
  }[];
}

const CRITERIA: Readonly<Record<string, string>> = {
  languages: 'språk',
  interests: 'intressen',
  distance: 'avstånd',
  startDate: 'start',
  freeCapacity: 'ledig kapacitet',
};
const HEADINGS = ['Plats', 'Poäng', 'Stadsdel', 'Område', 'Ledig från', 'Språk', 'Skäl', 'Uppdragstagare'];

/** The ranking as a table for people, with what is missing from it below. */
export function matchTable({ matchesWanted, matches }: NonNullable<MatchAnswer['placementRequest']>): string {
  const rows = matches.nodes.map((match, index) =>
    [
      String(index + 1),
      String(match.score),
      match.candidate.district.name,
      match.candidate.area,
      match.vacancy.startsOn,
      match.candidate.languages.join(', '),
      match.reasons.map(reasonOf).join(', '),
      match.candidate.id,
    ].map(showInLine),
  );
  const table = rows.length > 0 ? `${formatTable([HEADINGS, ...rows])}\n` : '';
  return `${table}${countOf(matches.totalCount, matchesWanted)}\n${missingOf(matches.missingDistricts)}`;
}

function reasonOf({ criterion, points, maxPoints }: RankedMatch['reasons'][number]): string {
  return `${CRITERIA[criterion] ?? criterion} ${points}/${maxPoints}`;
}

function countOf(total: number | null, wanted: number): string {
  if (total === null) return 'Antalet är okänt: alla stadsdelar har inte svarat.';
  const count = total === 1 ? '1 passar.' : `${total} passar.`;
  return total < wanted ? `${count} Det är färre än de ${wanted} som behövs för att kunna välja.` : count;
}

function missingOf(missing: readonly { readonly code: string; readonly reason: string }[]): string {
  return missing
    .map(({ code, reason }) => `${showInLine(`Svar saknas från ${code} (${reason}).`)}\n`)
    .join('');
}

function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  const [headings, ...rest] = rows;
  return [line(headings!), widths.map((width) => '-'.repeat(width)).join('  '), ...rest.map(line)].join('\n');
}
