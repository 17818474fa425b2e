import { startTestCluster, TestCluster } from '@internal/sandbox-cluster';
import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { resources, ResourceType } from 'backstage-plugin-kubevirt-node';
import { startScaffolder, TestScaffolder } from './startScaffolder';
import { testTemplate } from './testTemplate';
import { until } from './until';

/** A cluster, a scaffolder that is connected to it, and a namespace. */
export interface ScaffolderOnCluster {
  readonly cluster: TestCluster;
  readonly scaffolder: TestScaffolder;
  /** Each test has its own, or takes one that is prepared. */
  namespace: string;
  /** What of ours is in the namespace, as `Kind/name`, sorted. */
  contents(): Promise<string[]>;
  /** Waits until this is all: Kubernetes deletes some of it later. */
  settled(expected: string[]): Promise<string[]>;
  /** Reads an object of the namespace. */
  get<T extends KubernetesObject>(type: ResourceType, name: string): Promise<T>;
}

const kinds = [
  resources.virtualMachines,
  resources.virtualMachineInstances,
  resources.dataVolumes,
  resources.persistentVolumeClaims,
  resources.services,
  resources.secrets,
];

/** Starts them before the tests of a file, and stops them after. */
export function scaffolderOnCluster(): ScaffolderOnCluster {
  let cluster: TestCluster;
  let scaffolder: TestScaffolder;
  let namespace: string;

  beforeAll(async () => {
    cluster = await startTestCluster({ simulate: { speed: 20 } });
    scaffolder = await startScaffolder({
      kubeconfig: cluster.kubeconfig,
      template: testTemplate(),
    });
  });

  beforeEach(async () => {
    namespace = await cluster.createNamespace();
  });

  afterAll(async () => {
    await scaffolder?.stop();
    await cluster?.stop();
  });

  async function contents(): Promise<string[]> {
    const lists = await Promise.all(
      kinds.map(async type => {
        const objects = await scaffolder.client.list(type, { namespace });
        return objects.map(({ metadata }) => `${type.kind}/${metadata?.name}`);
      }),
    );
    return lists.flat().sort();
  }

  return {
    get cluster() {
      return cluster;
    },
    get scaffolder() {
      return scaffolder;
    },
    get namespace() {
      return namespace;
    },
    set namespace(prepared) {
      namespace = prepared;
    },
    contents,
    settled: expected =>
      until(async () => {
        const now = await contents();
        return now.join() === expected.join() ? now : undefined;
      }, `nothing but ${expected}`),
    get: <T extends KubernetesObject>(type: ResourceType, name: string) =>
      scaffolder.client.get<T>(type, { namespace, name }),
  };
}
