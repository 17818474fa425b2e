import {
  createServer,
  IncomingMessage,
  request,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';

/** A request as RBAC sees it. */
export interface ApiRequest {
  verb: string;
  /** Empty for the core group. */
  group: string;
  /** With its subresource, if any: `virtualmachines/start`. */
  resource: string;
  status: number;
}

/** Stands before an API server without TLS, and writes down what it is asked. */
export class RecordingProxy {
  static async start(target: string): Promise<RecordingProxy> {
    const proxy = new RecordingProxy(target);
    await new Promise<void>(listening =>
      proxy.#server.listen(0, '127.0.0.1', listening),
    );
    return proxy;
  }

  readonly requests: ApiRequest[] = [];
  readonly #server: Server;

  private constructor(private readonly target: string) {
    this.#server = createServer((asked, answer) => this.#pass(asked, answer));
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(closed => this.#server.close(closed));
  }

  #pass(asked: IncomingMessage, answer: ServerResponse) {
    const { method = 'GET', url = '/', headers } = asked;
    const passed = request(
      new URL(url, this.target),
      { method, headers },
      got => {
        const { statusCode: status = 0 } = got;
        const attributes = attributesOf(method, url);
        if (attributes) {
          this.requests.push({ ...attributes, status });
        }
        answer.writeHead(status, got.headers);
        got.pipe(answer);
      },
    );
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    asked.pipe(passed);
  }
}

const VERBS: Record<string, string> = {
  POST: 'create',
  PUT: 'update',
  PATCH: 'patch',
  DELETE: 'delete',
};

const PATH =
  /^\/(?:api|apis\/(?<group>[^/]+))\/v[^/]+(?:\/namespaces\/[^/]+(?=\/))?\/(?<plural>[^/]+)(?:\/(?<name>[^/]+))?(?:\/(?<sub>.+))?$/;

/** https://kubernetes.io/docs/reference/access-authn-authz/authorization/#determine-the-request-verb */
function attributesOf(method: string, url: string) {
  const { pathname, searchParams } = new URL(url, 'http://cluster');
  const found = PATH.exec(pathname)?.groups;
  if (!found) {
    return undefined;
  }
  const { group = '', plural, name, sub } = found;
  const reading = name ? 'get' : 'list';
  return {
    verb:
      VERBS[method] ??
      (searchParams.get('watch') === 'true' ? 'watch' : reading),
    group,
    resource: sub ? `${plural}/${sub}` : plural,
  };
}
