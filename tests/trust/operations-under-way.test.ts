import { OperationsUnderWay } from '../../gateway/security/operations-under-way';
import type { Caller } from '../../platform/tokens/token-verifier';

const caller = (subject: string, role = 'resursteam') => ({ subject, role }) as Caller;
const NEVER = new AbortController().signal;

describe('the operations under way', () => {
  test('of one caller wait for each other in turn, those of others do not', async () => {
    const underWay = new OperationsUnderWay({ maxRunning: 1, maxWaiting: 2 });
    const order: string[] = [];
    const first = await underWay.enter(caller('a'), NEVER);
    const second = underWay.enter(caller('a'), NEVER).then((leave) => [order.push('second'), leave] as const);
    const third = underWay.enter(caller('a'), NEVER).then((leave) => [order.push('third'), leave] as const);
    await expect(underWay.enter(caller('a'), NEVER)).rejects.toMatchObject({
      extensions: { code: 'TOO_MANY_OPERATIONS', max: 3 },
    });
    (await underWay.enter(caller('b'), NEVER))();
    expect(order).toEqual([]);
    first();
    first();
    (await second)[1]();
    (await third)[1]();
    expect(order).toEqual(['second', 'third']);
  });

  test('that are given up while they wait leave their place', async () => {
    const underWay = new OperationsUnderWay({ maxRunning: 1, maxWaiting: 1 });
    const leave = await underWay.enter(caller('a'), NEVER);
    const gone = new AbortController();
    const waiting = underWay.enter(caller('a'), gone.signal);
    gone.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    const next = underWay.enter(caller('a'), NEVER);
    leave();
    (await next)();
    (await underWay.enter(caller('a'), NEVER))();
  });

  test('of nobody and of the services are not counted', async () => {
    const underWay = new OperationsUnderWay({ maxRunning: 1, maxWaiting: 0 });
    for (let i = 0; i < 5; i++) {
      await underWay.enter(null, NEVER);
      await underWay.enter(caller('formedling', 'service'), NEVER);
    }
  });
});
