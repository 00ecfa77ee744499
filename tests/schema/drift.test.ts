import { readFileSync } from 'node:fs';
import { generateFiles } from '../../commands/schema/generated-files';
import { projectFile } from '../../platform/settings/project-file';

test('the committed files that are made from the code are what it declares', async () => {
  for (const [file, content] of Object.entries(await generateFiles()))
    expect({ file, content: readFileSync(projectFile(file), 'utf8') }).toEqual({ file, content });
});
