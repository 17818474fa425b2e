import { Application } from './applications';

/**
 * `host:port`, or a URL where what speaks there has URLs.
 *
 * @internal
 */
export function addressOf(
  host: string,
  port: number,
  application: Application | undefined,
): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return application?.scheme
    ? `${application.scheme}://${name}:${port}`
    : `${name}:${port}`;
}
