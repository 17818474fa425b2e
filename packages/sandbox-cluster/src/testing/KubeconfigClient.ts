import { Agent } from 'undici';
import { readKubeconfig } from './readKubeconfig';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

interface Answer {
  /** Method and path. */
  asked: string;
  status: number;
  text: string;
}

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
  async request(method: Method, path: string, body?: object): Promise<unknown> {
    return parsed(await this.#send(method, path, body));
  }

  /** The same, but undefined where there is no such thing. */
  async find(method: 'GET' | 'DELETE', path: string): Promise<unknown> {
    const answer = await this.#send(method, path);
    return answer.status === 404 ? undefined : parsed(answer);
  }

  async close(): Promise<void> {
    await this.dispatcher.close();
  }

  async #send(method: Method, path: string, body?: object): Promise<Answer> {
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
    return {
      asked: `${method} ${path}`,
      status: response.statusCode,
      text: await response.body.text(),
    };
  }
}

function parsed({ asked, status, text }: Answer): unknown {
  if (status >= 400) throw new Error(`${asked}: ${status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
