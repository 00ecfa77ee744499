import { composeFile, settingsPage } from '../../hub/documents';
import { emitSchema } from '../../subgraphs/emitter/emit';
import { readCommandSettings } from './command-settings';

/** The project's files that are made from its code: path → content. @throws Error listing what does not compose */
export async function generateFiles(): Promise<Readonly<Record<string, string>>> {
  const schema = Object.entries(await emitSchema()).map(([name, content]) => [`schema/${name}`, content]);
  return {
    ...Object.fromEntries(schema),
    'docker-compose.yml': composeFile(),
    'docs/settings.md': await settingsPage({ commands: readCommandSettings }),
  };
}
