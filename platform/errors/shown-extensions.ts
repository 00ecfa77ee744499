/** An error's extensions without `http`, Apollo Server's own channel to the response head: no answer shows it, no subgraph has a say in it. */
export function shownExtensions(
  extensions: Readonly<Record<string, unknown>> | undefined,
): Record<string, unknown> {
  const { http: _http, ...shown } = extensions ?? {};
  return shown;
}
