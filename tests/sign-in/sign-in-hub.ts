import { DEFAULT_CLAIM_RULES } from '../../gateway/settings/claim-rules-config';
import { DEFAULT_LIFETIME, DEFAULT_SCOPES, type SignInConfig } from '../../gateway/settings/sign-in-config';
import { startDemonstrationProvider } from '../../hub/demonstration/identity-provider';
import { findFreePort } from '../../hub/ports/free-port';
import { Lifecycle } from '../../platform/process/lifecycle';
import { GATEWAY } from '../../platform/sealing/gateway-reader';
import { projectFile } from '../../platform/settings/project-file';
import { loadDistrictRegistry } from '../../schema/load-district-registry';
import { startTestHub, type TestHub, type TestHubOptions } from '../network/test-hub';
import { TEST_AUDIENCE, TEST_ISSUER, testKeys } from '../network/tokens';
import { TestBrowser } from './test-browser';

export interface SignInHub {
  readonly hub: TestHub;
  /** A browser that knows nothing yet. */
  browser(): TestBrowser;
  stop(): Promise<void>;
}

/** The hub with people who sign in at the demonstration's provider. */
export async function startSignInHub(
  options: TestHubOptions,
  signIn: Partial<Omit<SignInConfig, 'key'>> = {},
): Promise<SignInHub> {
  const lifecycle = new Lifecycle();
  return lifecycle.guard(async () => {
    const port = options.gateway?.port ?? (await findFreePort());
    const url = `http://127.0.0.1:${port}`;
    const { inForce } = loadDistrictRegistry(projectFile('schema', 'districts.json'), '2012-08-15');
    const districts = inForce.filter(({ code }) => options.districts.includes(code));
    const provider = await startDemonstrationProvider({ districts, hubUrls: [url] });
    lifecycle.onRelease(() => provider.stop());
    const hub = await startTestHub({
      ...options,
      formedling: { demonstrationStaff: true, ...options.formedling },
      gateway: {
        ...options.gateway,
        port,
        signIn: {
          provider: { ...provider, scopes: DEFAULT_SCOPES },
          claims: DEFAULT_CLAIM_RULES,
          key: {
            keyFile: testKeys.gatewayPrivateKeyFile,
            issuer: TEST_ISSUER,
            audience: TEST_AUDIENCE,
            subject: GATEWAY,
          },
          publicUrl: null,
          consoleOrigins: [],
          lifetime: DEFAULT_LIFETIME,
          ...signIn,
        },
      },
    });
    lifecycle.onRelease(() => hub.stop());
    return { hub, browser: () => new TestBrowser(url), stop: () => lifecycle.release() };
  });
}
