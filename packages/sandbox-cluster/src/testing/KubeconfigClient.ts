import { Agent } from 'undici';
import { parse } from 'yaml';

interface Kubeconfig {
  clusters: Array<{
    name: string;
    cluster: { server: string; 'certificate-authority-data'?: string };
  }>;
  users: Array<{
    name: string;
    user: {
      token?: string;
      'client-certificate-data'?: string;
      'client-key-data'?: string;
    };
  }>;
  contexts: Array<{ name: string; context: { cluster: string; user: string } }>;
  'current-context': string;
}

/**
 * The few requests that tests make beside the code they test.
 *
 * @internal
 */
export class KubeconfigClient {
  /** @param kubeconfig - YAML with inline credentials: token or certificate */
  static create(kubeconfig: string): KubeconfigClient {
    const config = parse(kubeconfig) as Kubeconfig;
    const { context } = config.contexts.find(
      each => each.name === config['current-context'],
    )!;
    const { cluster } = config.clusters.find(
      each => each.name === context.cluster,
    )!;
    const { user } = config.users.find(each => each.name === context.user)!;
    const decode = (data?: string) =>
      data && Buffer.from(data, 'base64').toString('utf8');
    return new KubeconfigClient(
      cluster.server,
      user.token,
      new Agent({
        connect: {
          ca: decode(cluster['certificate-authority-data']),
          cert: decode(user['client-certificate-data']),
          key: decode(user['client-key-data']),
        },
      }),
    );
  }

  private constructor(
    private readonly server: string,
    private readonly token: string | undefined,
    private readonly dispatcher: Agent,
  ) {}

  /** @throws Error with the answer's text where its status is no success */
  async request(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<unknown> {
    const response = await this.dispatcher.request({
      origin: this.server,
      path,
      method,
      headers: {
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...(this.token && { authorization: `Bearer ${this.token}` }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.body.text();
    if (response.statusCode >= 400) {
      throw new Error(`${method} ${path}: ${response.statusCode} ${text}`);
    }
    return text === '' ? undefined : JSON.parse(text);
  }

  async close(): Promise<void> {
    await this.dispatcher.close();
  }
}
