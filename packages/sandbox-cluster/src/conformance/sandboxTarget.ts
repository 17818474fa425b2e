import { SandboxCluster } from '../SandboxCluster';
import { ReplayTarget } from './ReplayTarget';

/**
 * A sandbox of one's own: everything can be replayed as it was.
 *
 * @internal
 */
export async function sandboxTarget(): Promise<ReplayTarget> {
  const cluster = await SandboxCluster.start({
    simulate: false,
    contents: 'bare',
  });
  const tokens = new Map<string | undefined, string>([
    [undefined, cluster.token],
    ['wrong', 'wrong'],
  ]);
  return {
    url: cluster.url,
    tls: { ca: cluster.certificateAuthority },
    isAlone: true,
    headersOf: (user): Record<string, string> => {
      if (user === 'anonymous') return {};
      const token =
        tokens.get(user) ?? cluster.issueToken({ name: user ?? '' });
      tokens.set(user, token);
      return { Authorization: `Bearer ${token}` };
    },
    toOurs: text => text,
    toRecorded: text => text,
    stop: () => cluster.stop(),
  };
}
