import { Agent } from 'undici';
import { readKubeconfig } from './readKubeconfig';

/**
 * The few requests that tests make beside the code they test.
 *
 * @internal
 */
export class KubeconfigClient {
  /** @param kubeconfig - YAML with inline credentials: token or certificate */
  static create(kubeconfig: string): KubeconfigClient {
    const { url, token, ca, cert, key } = readKubeconfig(kubeconfig);
    return new KubeconfigClient(
      url,
      token,
      new Agent({ connect: { ca, cert, key } }),
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
