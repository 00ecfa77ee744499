import { readFileSync } from 'node:fs';
import { createGateway } from '../../../gateway/gateway';
import { gatewayDefaults } from '../../../gateway/settings/config';

/** Our gateway over one subgraph; with `shared`, the subgraph is a district. Arguments: supergraph file, URL, `shared`. */
async function main([file, url, mode]: string[]): Promise<void> {
  const district = {
    code: 'farsta',
    name: 'Farsta',
    region: 'Söderort',
    validFrom: '2007-01-01',
    validTo: null,
  };
  const districts = [{ ...district, successor: null, urls: {} }];
  const gateway = await createGateway({
    ...gatewayDefaults,
    supergraph: { sdl: readFileSync(file!, 'utf8') },
    shards: mode === 'shared' ? { districts, urls: { farsta: url! }, resolve: () => districts[0] } : null,
    logLevel: 'error',
    development: false,
    rates: { perSubject: null, perAddress: null },
    subscriptions: { ...gatewayDefaults.subscriptions, maxConnectionsPerAddress: 1_000_000 },
  });
  process.send!({ url: (await gateway.start()).url });
}

void main(process.argv.slice(2));
