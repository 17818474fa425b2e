import { generate } from 'selfsigned';
import { TlsCredentials } from './server/ApiServer';

/**
 * A certificate for loopback addresses; it is its own authority.
 *
 * @internal
 */
export async function createCertificate(): Promise<TlsCredentials> {
  const pem = await generate([{ name: 'commonName', value: 'sandbox' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      {
        name: 'keyUsage',
        digitalSignature: true,
        keyCertSign: true,
        critical: true,
      },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { key: pem.private, cert: pem.cert };
}
