import { readFileSync } from 'node:fs';
import { emitSchema } from '../../schema/emit';
import { projectFile } from '../../schema/project-file';

test('the committed schema files are what the code declares', async () => {
  for (const [name, content] of Object.entries(await emitSchema())) {
    expect({ name, content: readFileSync(projectFile('schema', name), 'utf8') }).toEqual({ name, content });
  }
});
