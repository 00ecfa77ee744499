/** How a URL names an address to listen at: one that stands for all is none to connect to, and IPv6 is written in brackets. */
export function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
