/** Answers are data for programs: no page may frame, sniff or cache them, and they load nothing. */
const FOR_DATA: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * The headers of every answer; a route may set others in their place.
 *
 * @param hstsSeconds for a server that browsers reach over TLS (RFC 6797); 0 says nothing
 */
export function securityHeaders(hstsSeconds = 0): ReadonlyMap<string, string> {
  const headers = new Map(Object.entries(FOR_DATA));
  if (hstsSeconds > 0) headers.set('strict-transport-security', `max-age=${hstsSeconds}; includeSubDomains`);
  return headers;
}
