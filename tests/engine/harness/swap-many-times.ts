import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createGateway } from '../../../gateway/gateway';
import { gatewayDefaults } from '../../../gateway/settings/config';
import { send } from './send';

/** Run with `--expose-gc` and two supergraph files: swaps between them and prints the heap after 100 and 1000 swaps. */
async function swapManyTimes(files: readonly string[]): Promise<void> {
  const supergraphs = files.map((path) => readFileSync(path, 'utf8'));
  const gateway = await createGateway({
    ...gatewayDefaults,
    logLevel: 'silent',
    supergraph: { sdl: supergraphs[0]! },
  });
  const url = new URL('/graphql', (await gateway.start()).url).href;
  const heapAfter = async (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      gateway.reload(supergraphs[i % 2]!);
      if (i % 20 === 0) await send(url, { query: '{ version user { name } }' });
    }
    for (let round = 0; round < 5; round++) {
      await new Promise((resolve) => setImmediate(resolve));
      globalThis.gc!();
    }
    return process.memoryUsage().heapUsed + process.memoryUsage().external;
  };
  const early = await heapAfter(0, 100);
  const late = await heapAfter(100, 1000);
  console.log(`heap after 100 swaps ${early}, after 1000 ${late}`);
  await gateway.stop();
}

void swapManyTimes(process.argv.slice(2));
