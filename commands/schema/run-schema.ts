import { readFileSync, writeFileSync } from 'node:fs';
import { projectFile } from '../../platform/settings/project-file';
import type { Run } from '../harness/command';
import { CommandError } from '../harness/command-error';
import { print } from '../harness/print';
import { generateFiles } from './generated-files';
import type { SCHEMA_OPTIONS } from './schema-command';

export const runSchema: Run<typeof SCHEMA_OPTIONS> = async ({ check }) => {
  const drifted = Object.entries(await generateFiles()).filter(
    ([file, content]) => readOrNothing(file) !== content,
  );
  const names = drifted.map(([file]) => file).join(', ');
  if (drifted.length === 0) return print('every generated file is what the code declares\n');
  if (check) throw new CommandError(`${names}: not what the code declares; run npm run schema`);
  for (const [file, content] of drifted) writeFileSync(projectFile(file), content);
  print(`written: ${names}\n`);
};

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(projectFile(file), 'utf8');
  } catch {
    return undefined;
  }
}
