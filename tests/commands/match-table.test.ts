import { matchTable } from '../../commands/match/match-table';

const match = {
  score: 90,
  vacancy: { startsOn: '2026-12-01' },
  candidate: { id: 'bromma:1', area: 'Abrahamsberg', languages: ['svenska'], district: { name: 'Bromma' } },
  reasons: [{ criterion: 'languages', points: 25, maxPoints: 25 }],
};

test('prints the ranking with its reasons, and says when there are too few to choose from', () => {
  const matches = { totalCount: 1, missingDistricts: [], nodes: [match] };
  const lines = matchTable({ matchesWanted: 2, matches }).split('\n');
  expect(lines[0]).toMatch(/^Plats {2}Poäng {2}Stadsdel {2}Område/);
  expect(lines[2]).toMatch(/^1 +90 +Bromma +Abrahamsberg +2026-12-01 +svenska +språk 25\/25 +bromma:1$/);
  expect(lines[3]).toBe('1 passar. Det är färre än de 2 som behövs för att kunna välja.');
});

test('names the districts whose answers are missing', () => {
  const missingDistricts = [{ code: 'farsta', reason: 'TIMEOUT' }];
  const matches = { totalCount: null, missingDistricts, nodes: [] };
  expect(matchTable({ matchesWanted: 2, matches })).toBe(
    'Antalet är okänt: alla stadsdelar har inte svarat.\nSvar saknas från farsta (TIMEOUT).\n',
  );
});
