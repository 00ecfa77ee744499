import {
  type Ask,
  acceptAll,
  answer,
  confirm,
  expectData,
  handler,
  openProposal,
  share,
  withdrawProposal,
} from '../../network/brokering-life';

const DISTRICTS = ['farsta', 'bromma'] as const;

type Ending = (
  ask: Ask,
  life: { proposal: string; candidate: string; asking: string; giving: string },
) => Promise<unknown>;

const ENDINGS: readonly Ending[] = [
  async () => undefined,
  async (ask, { proposal, asking, giving }) => {
    await acceptAll(ask, proposal, { asking, giving });
    await expectData(confirm(ask, proposal));
  },
  (ask, { proposal, asking }) =>
    expectData(
      answer(
        ask,
        { proposalId: proposal, party: 'CLIENT', answer: 'DECLINE', reason: 'Nej' },
        handler(asking),
      ),
    ),
  (ask, { proposal }) => expectData(withdrawProposal(ask, proposal)),
  (ask, { candidate }) => share(ask, candidate, 'DISTRICT'),
];

/** One proposal from its request to one of five ends, over the two districts. */
export async function brokeringLife(ask: Ask, index: number): Promise<void> {
  const [asking, giving] = index % 2 === 0 ? DISTRICTS : [DISTRICTS[1], DISTRICTS[0]];
  const { proposal, candidate } = await openProposal(ask, { asking, giving });
  await ENDINGS[index % ENDINGS.length]!(ask, { proposal, candidate, asking, giving });
}

/** Lives of one number after the other, some at a time. */
export class BrokeringLoad {
  private lived = 0;
  private waiting: { readonly count: number; resolve(): void }[] = [];
  readonly done: Promise<unknown>;

  constructor(ask: Ask, lives: number, atOnce = 4) {
    let next = 0;
    const work = async () => {
      while (next < lives) {
        await brokeringLife(ask, next++);
        this.lived++;
        for (const { count, resolve } of this.waiting) if (this.lived >= count) resolve();
      }
    };
    this.done = Promise.all(Array.from({ length: atOnce }, work));
  }

  /** Once so many lives have been lived; the rest goes on. */
  async reached(count: number): Promise<void> {
    if (this.lived < count) await new Promise<void>((resolve) => this.waiting.push({ count, resolve }));
  }
}
