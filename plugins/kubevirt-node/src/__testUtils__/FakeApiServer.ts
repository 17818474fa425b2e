import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { ResourceType } from '../client';
import { apiVersionOf } from '../client/apiVersionOf';
import { resourcePath } from '../client/resourcePath';

export interface FakeRequest {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
  isList: boolean;
  isWatch: boolean;
}

/** Answers a request in the server's place; undefined leaves it to the server. */
export type Interceptor = (
  request: FakeRequest,
) => ((response: ServerResponse) => void) | undefined;

interface Change {
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  version: number;
  object: KubernetesObject;
}

class Collection {
  readonly objects = new Map<string, KubernetesObject>();
  readonly watchers = new Set<(change: Change) => void>();
  history: Change[] = [];
}

/**
 * The part of a Kubernetes API that lists and watches use, as kube-apiserver
 * 1.36 answers it, and any fault that a test asks for.
 */
export class FakeApiServer {
  readonly requests: FakeRequest[] = [];
  readonly sockets = new Set<Socket>();
  /** Milliseconds between two bookmarks; none where undefined. */
  bookmarkMs?: number;
  intercept: Interceptor = () => undefined;
  readonly #collections = new Map<string, Collection>();
  readonly #server: Server;
  #version = 100;
  #uid = 0;
  #compacted = 0;

  static async start(port = 0): Promise<FakeApiServer> {
    const fake = new FakeApiServer();
    await new Promise<void>(resolve =>
      fake.#server.listen(port, '127.0.0.1', resolve),
    );
    return fake;
  }

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#handle(request, response);
    });
    this.#server.on('connection', socket => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  /** Serves a kind; others are not found. */
  install(...types: ResourceType[]): this {
    for (const type of types) {
      this.#collections.set(resourcePath(type), new Collection());
    }
    return this;
  }

  /** Creates or changes an object. */
  put(type: ResourceType, object: KubernetesObject): KubernetesObject {
    const collection = this.#collections.get(resourcePath(type))!;
    const key = `${object.metadata?.namespace}/${object.metadata?.name}`;
    const former = collection.objects.get(key);
    const version = ++this.#version;
    const stored = {
      apiVersion: apiVersionOf(type),
      kind: type.kind,
      ...object,
      metadata: {
        uid: former?.metadata?.uid ?? `uid-${++this.#uid}`,
        creationTimestamp: '2026-01-01T00:00:00Z',
        ...object.metadata,
        resourceVersion: String(version),
      },
    };
    collection.objects.set(key, stored);
    this.#publish(collection, {
      type: former ? 'MODIFIED' : 'ADDED',
      version,
      object: stored,
    });
    return stored;
  }

  remove(type: ResourceType, namespace: string, name: string): void {
    const collection = this.#collections.get(resourcePath(type))!;
    const former = collection.objects.get(`${namespace}/${name}`);
    if (!former) {
      throw new Error(`there is no ${type.kind} ${namespace}/${name}`);
    }
    const version = ++this.#version;
    collection.objects.delete(`${namespace}/${name}`);
    this.#publish(collection, {
      type: 'DELETED',
      version,
      object: {
        ...former,
        metadata: { ...former.metadata, resourceVersion: String(version) },
      },
    });
  }

  /** Forgets how things came to be: older versions cannot be watched. */
  compact(): void {
    this.#compacted = ++this.#version;
    for (const collection of this.#collections.values()) {
      collection.history = [];
    }
  }

  /** Requests made so far that a test is about. */
  count(filter: (request: FakeRequest) => boolean): number {
    return this.requests.filter(filter).length;
  }

  #publish(collection: Collection, change: Change): void {
    collection.history.push(change);
    for (const watcher of [...collection.watchers]) {
      watcher(change);
    }
  }

  async #handle(
    incoming: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) {
      chunks.push(chunk);
    }
    const url = new URL(incoming.url ?? '/', this.url);
    const isWatch = url.searchParams.get('watch') === 'true';
    const collection = this.#collections.get(url.pathname);
    const request = {
      method: incoming.method ?? 'GET',
      url,
      headers: incoming.headers,
      body: Buffer.concat(chunks).toString('utf8'),
      isWatch,
      isList: url.pathname !== '/version' && !isWatch,
    };
    this.requests.push(request);
    const instead = this.intercept(request);
    if (instead) {
      instead(response);
    } else if (url.pathname === '/version') {
      sendJson(response, 200, { major: '1', minor: '36' });
    } else if (!collection) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('404 page not found\n');
    } else if (isWatch) {
      this.#watch(collection, url, response);
    } else {
      this.#list(collection, request, response);
    }
  }

  #list(
    collection: Collection,
    { url, headers }: FakeRequest,
    response: ServerResponse,
  ): void {
    const limit = Number(url.searchParams.get('limit') ?? 0) || Infinity;
    const start = Number(url.searchParams.get('continue') ?? 0);
    const objects = [...collection.objects.values()].filter(object =>
      isSelected(object, url),
    );
    const end = start + limit;
    const list = {
      kind: 'List',
      apiVersion: 'v1',
      metadata: {
        resourceVersion: String(this.#version),
        continue: end < objects.length ? String(end) : undefined,
      },
      items: objects.slice(start, end),
    };
    const packed = headers['accept-encoding'] === 'gzip';
    const body = Buffer.from(JSON.stringify(list));
    response.writeHead(200, {
      'content-type': 'application/json',
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(packed ? gzipSync(body) : body);
  }

  #watch(collection: Collection, url: URL, response: ServerResponse): void {
    const from = Number(url.searchParams.get('resourceVersion'));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.flushHeaders();
    if (from < this.#compacted) {
      response.end(
        line(
          'ERROR',
          status(410, 'Expired', `too old resource version: ${from}`),
        ),
      );
      return;
    }
    const send = ({ type, object }: Change) => {
      if (isSelected(object, url)) {
        response.write(line(type, object));
      }
    };
    collection.history.filter(({ version }) => version > from).forEach(send);
    collection.watchers.add(send);
    const timer =
      this.bookmarkMs &&
      setInterval(() => response.write(this.#bookmark()), this.bookmarkMs);
    response.on('close', () => {
      collection.watchers.delete(send);
      clearInterval(timer);
    });
  }

  #bookmark(): string {
    return line('BOOKMARK', {
      metadata: { resourceVersion: String(this.#version) },
    });
  }
}

function isSelected(object: KubernetesObject, url: URL): boolean {
  const selector = url.searchParams.get('labelSelector') ?? '';
  const [, label, value, values] =
    /^(\S+?)(?:=(.*)| in \((.*)\))$/.exec(selector) ?? [];
  const wanted = values?.split(/,\s*/) ?? [value];
  return !label || wanted.includes(object.metadata?.labels?.[label] ?? '');
}

/** A line of a watch. */
export function line(type: string, object: object): string {
  return `${JSON.stringify({ type, object })}\n`;
}

/** A Status of the API server. */
export function status(
  code: number,
  reason: string,
  message: string,
  details?: object,
): object {
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    code,
    reason,
    message,
    details,
  };
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  code: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(code, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
