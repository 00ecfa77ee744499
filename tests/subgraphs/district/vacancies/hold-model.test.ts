import fc from 'fast-check';
import { conflictOf, fill, hold, openingsOf, release, statusOf, unfill } from '../brokering-life';
import { enterPool, open } from '../candidates/candidate-life';
import { codeOf, STEWARD, startTestDistrict, type TestDistrict } from '../test-district';

type Command = readonly [
  name: 'hold' | 'release' | 'fill' | 'unfill' | 'withdraw',
  vacancy: number,
  who: number,
];

const COMMANDS: fc.Arbitrary<Command[]> = fc.array(
  fc.tuple(
    fc.constantFrom<Command[0]>('hold', 'hold', 'hold', 'release', 'fill', 'fill', 'unfill', 'withdraw'),
    fc.nat(1),
    fc.nat(2),
  ),
  { minLength: 1, maxLength: 16 },
);

describe('a candidate’s vacancies under any sequence of commands', () => {
  let district: TestDistrict;
  let runs = 0;

  beforeAll(async () => {
    district = await startTestDistrict();
  });
  afterAll(() => district.stop());

  test('are what a small model says, and open with one event each', async () => {
    await fc.assert(
      fc.asyncProperty(COMMANDS, async (commands) => {
        const { candidate, vacancy } = await enterPool(district, 'CITY', { capacity: 2 });
        const second = (await open(district, candidate)).data.openVacancy.id;
        const model = new Model([vacancy, second], `run${runs++}`);
        for (const command of commands) await model.run(district, command);
        await model.verify(district);
      }),
      { numRuns: 40 },
    );
  });
});

interface Place {
  readonly id: string;
  status: string;
  by: string;
  openings: number;
}

class Model {
  private readonly places: readonly Place[];
  private readonly ended = new Set<string>();
  /** Holds that ended with their vacancy's withdrawal. */
  private readonly retracted = new Set<string>();

  constructor(
    ids: readonly string[],
    private readonly name: string,
  ) {
    this.places = ids.map((id) => ({ id, status: 'OPEN', by: '', openings: 1 }));
  }

  async run(district: TestDistrict, [command, index, who]: Command): Promise<void> {
    const place = this.places[index]!;
    const by = `${this.name}-${index}-${who}`;
    switch (command) {
      case 'hold':
        return this.expect(await hold(district, place.id, by), this.hold(place, by));
      case 'release':
        return this.expect(await release(district, place.id, by), this.release(place, by));
      case 'fill':
        return this.expect(await fill(district, place.id, by, by), this.fill(place, by));
      case 'unfill':
        return this.expect(await unfill(district, place.id, by), this.unfill(place, by));
      default: {
        const query = 'mutation ($id: ID!) { withdrawVacancy(vacancyId: $id, reason: "flytt") { id } }';
        const answer = await district.ask(STEWARD, query, { id: place.id });
        const isRetractable = place.status === 'OPEN' || place.status === 'HELD';
        expect(codeOf(answer)).toBe(isRetractable ? undefined : 'CONFLICT');
        if (isRetractable) this.withdraw(place);
      }
    }
  }

  async verify(district: TestDistrict): Promise<void> {
    for (const { id, status, openings } of this.places) {
      expect(await statusOf(district, id)).toBe(status);
      expect(await openingsOf(district, id)).toBe(openings);
    }
  }

  private hold(place: Place, by: string): string | undefined {
    if (place.status === 'HELD' && place.by === by) return undefined;
    if (this.ended.has(by)) return 'HOLD_ENDED';
    if (place.status !== 'OPEN') return 'VACANCY_NOT_OPEN';
    if (this.places.some(({ status }) => status === 'HELD')) return 'CANDIDATE_HELD';
    Object.assign(place, { status: 'HELD', by });
    return undefined;
  }

  private release(place: Place, by: string): undefined {
    this.ended.add(by);
    if (place.status === 'HELD' && place.by === by) this.reopen(place);
  }

  private withdraw(place: Place): void {
    if (place.status === 'HELD') {
      this.ended.add(place.by);
      this.retracted.add(place.by);
    }
    Object.assign(place, { status: 'WITHDRAWN', by: '' });
  }

  private fill(place: Place, by: string): string | undefined {
    if (place.status === 'FILLED' && place.by === by) return undefined;
    if (this.retracted.has(by)) return 'VACANCY_WITHDRAWN';
    if (place.status !== 'HELD' || place.by !== by) return 'VACANCY_NOT_HELD';
    this.ended.add(by);
    place.status = 'FILLED';
    return undefined;
  }

  private unfill(place: Place, by: string): undefined {
    if (place.status === 'FILLED' && place.by === by) this.reopen(place);
  }

  private reopen(place: Place): void {
    Object.assign(place, { status: 'OPEN', by: '' });
    place.openings++;
  }

  private expect(answer: Awaited<ReturnType<typeof hold>>, reason: string | undefined): void {
    expect(conflictOf(answer).reason).toBe(reason);
    expect(codeOf(answer)).toBe(reason === undefined ? undefined : 'CONFLICT');
  }
}
