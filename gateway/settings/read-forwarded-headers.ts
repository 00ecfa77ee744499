import { HUB_REQUEST_HEADER } from '../../platform/http/own-request-id';
import { DISTRICT_HEADER } from '../../platform/http/served-district';
import { type Environment, EnvironmentError } from '../../platform/settings/environment';
import { VOUCHER_HEADER } from '../../platform/tokens/voucher-header';
import { readNames } from './read-names';

/** Headers of one connection (RFC 9110 section 7.6.1) and of one message, which the gateway writes itself. */
const OWN =
  /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|host|expect|content-.*|accept|accept-encoding|sec-websocket-.*)$/;
const OF_THE_HUB = [DISTRICT_HEADER, HUB_REQUEST_HEADER, VOUCHER_HEADER];
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;

const FORWARD_HEADERS = {
  name: 'FORWARD_HEADERS',
  about: 'request headers that subgraphs get too, also with the sockets that are opened to them',
};

/**
 * `FORWARD_HEADERS`: request headers that subgraphs get too, lower-case.
 * @throws EnvironmentError for what is no header's name, and for a header that cannot be passed on
 */
export function readForwardedHeaders(env: Environment, fallback: readonly string[]): string[] {
  const names = readNames(env, { ...FORWARD_HEADERS, fallback }).map((name) => name.toLowerCase());
  const wrong = names.find((name) => !NAME.test(name) || OWN.test(name) || OF_THE_HUB.includes(name));
  if (wrong === undefined) return [...new Set(names)];
  throw new EnvironmentError(
    'FORWARD_HEADERS',
    `must be names of headers that can be passed on, not "${wrong}"`,
  );
}
