import { X509Certificate } from 'node:crypto';
import { createCertificate } from '../createCertificate';
import { TlsCredentials } from '../server/ApiServer';
import { Settings } from './Settings';

const NAME = 'certificate';
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The certificate of earlier starts, or a new one where there is none or it
 * is about to expire.
 *
 * @internal
 */
export async function lastingCertificate(
  settings: Settings,
): Promise<TlsCredentials> {
  const kept = settings.get(NAME);
  if (kept) {
    const credentials: TlsCredentials = JSON.parse(kept);
    const { validTo } = new X509Certificate(credentials.cert);
    if (Date.parse(validTo) > Date.now() + DAY_MS) {
      return credentials;
    }
  }
  const credentials = await createCertificate();
  settings.set(NAME, JSON.stringify(credentials));
  return credentials;
}
