import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { parseEntityRef } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import {
  KubernetesClient,
  KubevirtClusters,
  kubevirtClustersServiceRef,
  KubevirtInventory,
  kubevirtInventoryServiceRef,
} from 'backstage-plugin-kubevirt-node';
import scaffolderModuleKubevirt from '..';

/** How a task ended and what it said. */
export interface TaskResult {
  id: string;
  status: string;
  /** All lines of the log, joined. */
  log: string;
  output: Record<string, unknown>;
}

/** A scaffolder with our actions, connected to a cluster. */
export interface TestScaffolder {
  readonly clusters: KubevirtClusters;
  readonly inventory: KubevirtInventory;
  readonly client: KubernetesClient;
  /** Starts a task of the template and waits for its end. */
  run(values: object): Promise<TaskResult>;
  /** Starts a task of the template. */
  start(values: object): Promise<string>;
  /** Runs a task that has ended again, and waits for its end. */
  retry(id: string): Promise<TaskResult>;
  cancel(id: string): Promise<void>;
  /** Waits until a task's log says something; throws where it ends before. */
  said(id: string, text: string | RegExp): Promise<void>;
  finished(id: string): Promise<TaskResult>;
  dryRun(values: object): Promise<{ status: number; body: string }>;
  stop(): Promise<void>;
}

/**
 * Starts the real scaffolder with our module, over HTTP.
 *
 * @param options - `deny` names a permission that nobody has
 */
export async function startScaffolder(options: {
  kubeconfig: string;
  template: TemplateEntityV1beta3;
  deny?: string;
}): Promise<TestScaffolder> {
  const { kubeconfig, template, deny } = options;
  const folder = await mkdtemp(join(tmpdir(), 'kubevirt-'));
  const path = join(folder, 'kubeconfig');
  await writeFile(path, kubeconfig, { mode: 0o600 });

  let services: {
    clusters: KubevirtClusters;
    inventory: KubevirtInventory;
  };
  const probe = createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'probe',
    register(env) {
      env.registerInit({
        deps: {
          clusters: kubevirtClustersServiceRef,
          inventory: kubevirtInventoryServiceRef,
        },
        async init(deps) {
          services = deps;
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleKubevirt,
      probe,
      mockServices.rootConfig.factory({
        data: { kubevirt: { kubeconfig: { path } } },
      }),
      // Whatever virtual machine is asked for is in this catalog.
      catalogServiceMock.mock({
        getEntityByRef: async ref => {
          const { kind } = typeof ref === 'string' ? parseEntityRef(ref) : ref;
          switch (kind.toLowerCase()) {
            case 'template':
              return template;
            case 'resource':
              return {
                apiVersion: 'backstage.io/v1alpha1',
                kind: 'Resource',
                metadata: { name: 'any' },
              };
            default:
              return undefined;
          }
        },
      }).factory,
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () =>
          mockServices.permissions.mock({
            authorize: async requests =>
              requests.map(({ permission }) => ({
                result:
                  permission.name === deny
                    ? AuthorizeResult.DENY
                    : AuthorizeResult.ALLOW,
              })),
            authorizeConditional: async requests =>
              requests.map(() => ({ result: AuthorizeResult.ALLOW })),
          }),
      }),
    ],
  });
  const { clusters, inventory } = services!;
  await until(
    async () =>
      inventory.clusters().every(({ state }) => state === 'connected') ||
      undefined,
    'the inventory',
  );
  const base = `http://localhost:${backend.server.port()}/api/scaffolder/v2`;

  async function request<T>(method: string, route: string, body?: object) {
    const response = await fetch(`${base}${route}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${route}: ${response.status} ${await response.text()}`);
    }
    return (await response.json()) as T;
  }

  async function events(id: string) {
    return request<TaskEvent[]>('GET', `/tasks/${id}/events`);
  }

  async function result(id: string): Promise<TaskResult | undefined> {
    const { status } = await request<{ status: string }>('GET', `/tasks/${id}`);
    if (!['completed', 'failed', 'cancelled'].includes(status)) {
      return undefined;
    }
    const all = await events(id);
    return {
      id,
      status,
      log: all.map(({ body }) => body.message).join('\n'),
      output: all.find(({ type }) => type === 'completion')?.body.output ?? {},
    };
  }

  const scaffolder: TestScaffolder = {
    clusters,
    inventory,
    client: (await clusters.get()).client,
    async start(values) {
      const { id } = await request<{ id: string }>('POST', '/tasks', {
        templateRef: 'template:default/test',
        values,
      });
      return id;
    },
    async run(values) {
      return scaffolder.finished(await scaffolder.start(values));
    },
    async retry(id) {
      await request('POST', `/tasks/${id}/retry`, {});
      return scaffolder.finished(id);
    },
    async cancel(id) {
      await request('POST', `/tasks/${id}/cancel`);
    },
    async finished(id) {
      return until(() => result(id), `the end of task ${id}`);
    },
    async said(id, text) {
      await until(async () => {
        const said = (await events(id)).some(({ body }) =>
          typeof text === 'string'
            ? body.message.includes(text)
            : text.test(body.message),
        );
        const ended = said ? undefined : await result(id);
        if (ended) {
          throw new Error(`The task ended without ${text}: ${ended.log}`);
        }
        return said || undefined;
      }, `${text}`);
    },
    async dryRun(values) {
      const response = await fetch(`${base}/dry-run`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          template,
          values,
          directoryContents: [],
        }),
      });
      return { status: response.status, body: await response.text() };
    },
    async stop() {
      await backend.stop();
      await rm(folder, { recursive: true });
    },
  };
  return scaffolder;
}

interface TaskEvent {
  type: string;
  body: { message: string; output?: Record<string, unknown> };
}

const DEADLINE_MS = 90_000;

/** Asks again and again until there is an answer. */
export async function until<T>(
  ask: () => Promise<T | undefined>,
  what: string,
): Promise<T> {
  const deadline = Date.now() + DEADLINE_MS;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`Waited in vain for ${what}`);
}
