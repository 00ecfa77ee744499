import { readFileSync } from 'node:fs';
import { projectFile } from '../../platform/settings/project-file';
import { emitSchema } from '../../subgraphs/emitter/emit';

test('the committed schema files are what the code declares', async () => {
  for (const [name, content] of Object.entries(await emitSchema())) {
    expect({ name, content: readFileSync(projectFile('schema', name), 'utf8') }).toEqual({ name, content });
  }
});
