import { type Browser, chromium } from 'playwright-core';
import { findChromium, WITHOUT_CHROMIUM } from './chromium';

/**
 * Those that Playwright turns off, whose list a second one takes the place of; and the two pages of the address field, which each
 * window would draw beside the page it is opened for.
 */
const UNUSED_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Rejects where `findChromium` finds none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(WITHOUT_CHROMIUM);
  const args = ['--no-sandbox', `--disable-features=${UNUSED_FEATURES.join(',')}`];
  return chromium.launch({ executablePath, args });
}
