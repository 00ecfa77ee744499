export interface SubgraphAddress {
  /** Without credentials. */
  readonly url: string;
  /** The `authorization` header that stands for the URL's credentials (RFC 7617); undefined without any. */
  readonly authorization: string | undefined;
}

/** Takes the credentials out of a URL such as `https://user:secret@host/graphql`. */
export function readSubgraphAddress(given: string): SubgraphAddress {
  const url = new URL(given);
  const { username, password } = url;
  if (username === '' && password === '') return { url: given, authorization: undefined };
  url.username = '';
  url.password = '';
  const pair = Buffer.from(`${decoded(username)}:${decoded(password)}`, 'utf8');
  return { url: url.href, authorization: `Basic ${pair.toString('base64')}` };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
