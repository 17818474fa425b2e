import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleScaffolder from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { SandboxCluster } from '@internal/sandbox-cluster';
import { eventually } from '@internal/test-utils';
import catalogModuleKubevirt from 'backstage-plugin-catalog-backend-module-kubevirt';
import kubevirtPlugin from 'backstage-plugin-kubevirt-backend';
import { VirtualMachineListResponse } from 'backstage-plugin-kubevirt-common';
import scaffolderModuleKubevirt from 'backstage-plugin-scaffolder-backend-module-kubevirt';
import request from 'supertest';
import { stringify } from 'yaml';
import { accessObjects } from './grantedRights';
import { RecordingProxy } from './RecordingProxy';

const ACCOUNT = {
  name: 'system:serviceaccount:backstage:backstage-kubevirt',
  groups: ['system:serviceaccounts', 'system:serviceaccounts:backstage'],
};

/** The namespace in which the tests work. */
export const namespace = 'team-a';

/** A template of one action, whose parameters are the action's input. */
const template = (name: string, inputs: string[]) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name },
  spec: {
    type: 'test',
    owner: 'team-a',
    EXPERIMENTAL_recovery: { EXPERIMENTAL_strategy: 'startOver' },
    steps: [
      {
        id: 'act',
        action: `kubevirt:vm:${name}`,
        input: Object.fromEntries(
          inputs.map(input => [input, `\${{ parameters.${input} }}`]),
        ),
      },
    ],
  },
});

const templates = [
  template('create', ['cluster', 'namespace', 'name', 'password', 'values']),
  template('delete', ['entityRef', 'keepDisks', 'deleteDisks']),
];

/**
 * A sandbox cluster and a backend with all plugins, which has no other rights
 * in it than docs/cluster-access.yaml gives. Started before the tests of a
 * `describe`, and stopped after.
 */
export function restrictedBackend() {
  const directory = createMockDirectory();
  let sandbox: SandboxCluster;
  let proxy: RecordingProxy;
  let backend: TestBackend;

  beforeAll(async () => {
    sandbox = await SandboxCluster.start({
      tls: false,
      simulate: { speed: 20 },
      objects: [
        ...accessObjects.filter(({ kind }) => kind.startsWith('ClusterRole')),
        {
          apiVersion: 'v1',
          kind: 'Namespace',
          metadata: { name: namespace },
        },
      ],
    });
    proxy = await RecordingProxy.start(sandbox.url);
    directory.setContent({
      kubeconfig: sandbox
        .kubeconfigFor(sandbox.issueToken(ACCOUNT))
        .replace(sandbox.url, proxy.url),
      'templates.yaml': templates.map(each => stringify(each)).join('---\n'),
    });
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleScaffolder,
        catalogModuleKubevirt,
        kubevirtPlugin,
        scaffolderPlugin,
        scaffolderModuleKubevirt,
        mockServices.rootConfig.factory({
          data: {
            kubevirt: { kubeconfig: { path: directory.resolve('kubeconfig') } },
            catalog: {
              locations: [
                {
                  type: 'file',
                  target: directory.resolve('templates.yaml'),
                  rules: [{ allow: ['Template'] }],
                },
              ],
            },
          },
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await proxy?.stop();
    await sandbox?.stop();
  });

  async function get<T>(path: string): Promise<T> {
    const response = await request(backend.server).get(path);
    expect({ path, status: response.status, body: response.body }).toEqual({
      path,
      status: 200,
      body: expect.anything(),
    });
    return response.body;
  }

  const kubevirt = <T>(path: string) => get<T>(`/api/kubevirt/v1/${path}`);

  const tasks = '/api/scaffolder/v2/tasks';

  /** Starts a task of the action. */
  async function begin(name: string, values: object): Promise<string> {
    const templateRef = `template:default/${name}`;
    // The catalog may still be reading the templates.
    await eventually(() =>
      get(`/api/catalog/entities/by-name/template/default/${name}`),
    );
    const { body } = await request(backend.server)
      .post(tasks)
      .send({ templateRef, values })
      .expect(201);
    return body.id;
  }

  async function logOf(task: string): Promise<string> {
    const events = await get<{ body: { message: string } }[]>(
      `${tasks}/${task}/events`,
    );
    return events.map(event => event.body.message).join('\n');
  }

  /** Waits for the end of a task, and gives what it logged. */
  async function completed(task: string): Promise<string> {
    const status = async () =>
      (await get<{ status: string }>(`${tasks}/${task}`)).status;
    await eventually(async () =>
      expect(await status()).not.toMatch(/open|processing/),
    );
    if ((await status()) !== 'completed') {
      throw new Error(await logOf(task));
    }
    return logOf(task);
  }

  /** Writes as the cluster's administrator. */
  async function administer<T>(path: string, object?: object): Promise<T> {
    const response = await fetch(`${sandbox.url}${path}`, {
      method: object ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${sandbox.token}`,
        'content-type': 'application/json',
      },
      body: object && JSON.stringify(object),
    });
    expect(response.ok).toBe(true);
    return (await response.json()) as T;
  }

  const act = (name: string, action: string) =>
    request(backend.server)
      .post(
        `/api/kubevirt/v1/virtual-machines/sandbox/${namespace}/${name}/actions/${action}`,
      )
      .send({});

  const statusOf = async (name: string) => {
    const { items } = await kubevirt<VirtualMachineListResponse>(
      'virtual-machines',
    );
    return items.find(item => item.name === name)?.status;
  };

  return {
    get sandbox() {
      return sandbox;
    },
    get proxy() {
      return proxy;
    },
    get backend() {
      return backend;
    },
    kubevirt,
    tasks,
    begin,
    logOf,
    completed,
    administer,
    act,
    statusOf,
  };
}
