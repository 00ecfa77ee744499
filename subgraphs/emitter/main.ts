import { readFileSync, writeFileSync } from 'node:fs';
import { projectFile } from '../../platform/settings/project-file';
import { emitSchema } from './emit';

/** `npm run schema` writes what the code declares; with `--check` it fails when the committed files differ. */
async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const drifted: string[] = [];
  for (const [name, content] of Object.entries(await emitSchema())) {
    const file = projectFile('schema', name);
    if (readOrNothing(file) === content) continue;
    drifted.push(`schema/${name}`);
    if (!check) writeFileSync(file, content);
  }
  if (drifted.length === 0) process.stdout.write('schema/ is what the code declares\n');
  else if (check) fail(`${drifted.join(', ')}: not what the code declares; run npm run schema`);
  else process.stdout.write(`written: ${drifted.join(', ')}\n`);
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

main().catch((error: Error) => fail(error.message));
