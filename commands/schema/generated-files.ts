import { composeFile, settingsPage } from '../../hub/documents';
import { emitSchema } from '../../subgraphs/emitter/emit';
import { readCommandSettings } from './command-settings';
import { consoleTerms } from './console-terms';
import { consoleTypes } from './console-types';

/** The project's files that are made from its code: path → content. @throws Error listing what does not compose */
export async function generateFiles(): Promise<Readonly<Record<string, string>>> {
  const emitted = await emitSchema();
  const schema = Object.entries(emitted).map(([name, content]) => [`schema/${name}`, content]);
  return {
    ...Object.fromEntries(schema),
    ...(await consoleTypes(emitted['client.graphql']!)),
    ...consoleTerms(),
    'docker-compose.yml': composeFile(),
    'docs/settings.md': await settingsPage({ commands: readCommandSettings }),
  };
}
