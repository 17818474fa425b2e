import { Browser, chromium } from 'playwright-core';

/**
 * Starts Chromium.
 *
 * @throws where the environment does not name CHROMIUM
 */
export async function launchBrowser(): Promise<Browser> {
  const { CHROMIUM } = process.env;
  if (!CHROMIUM) {
    throw new Error('Run the journeys with: npm run test:e2e');
  }
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
