import { readFileSync } from 'node:fs';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql';
import { createEngine } from '../../engine/index';
import { projectFile } from '../../platform/settings/project-file';

const read = (name: string) => readFileSync(projectFile('schema', name), 'utf8');

test('the clients’ schema is what introspection answers', async () => {
  const engine = createEngine({ supergraph: read('supergraph.graphql'), maxCost: Number.MAX_SAFE_INTEGER });
  try {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true });
    const { data } = await engine.execute({ query });
    const published = buildClientSchema(data?.toJSON() as unknown as IntrospectionQuery);
    expect(`${printSchema(published)}\n`).toBe(read('client.graphql'));
  } finally {
    await engine.close();
  }
});
