import {
  FormChoiceKind,
  FormChoices,
  FormReview,
  NameCheck,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtFormApi } from '../api';

type Choices = { [K in FormChoiceKind]: FormChoices[K][] };

/** What a test says the cluster has; the rest is as it usually is. */
export interface FakeForm {
  choices?: Partial<Choices>;
  name?: Partial<NameCheck>;
  review?: FormReview;
  /** Instead of answers: none at all, or an HTTP status. */
  instead?: 'nothing' | 403 | 503;
}

export const someChoices: Choices = {
  clusters: [
    { name: 'lab', state: 'connected', since: '2026-03-02T09:00:00Z' },
    { name: 'prod', state: 'stale', since: '2026-03-02T09:00:00Z' },
  ],
  namespaces: [
    { name: 'default', system: false },
    { name: 'team-a', system: false },
    { name: 'kube-system', system: true },
  ],
  images: [
    {
      origin: 'cluster',
      namespace: 'images',
      name: 'debian',
      title: 'Debian 12',
      user: 'debian',
      size: '30Gi',
      instancetype: 'u1.medium',
      ready: true,
    },
    {
      origin: 'catalog',
      namespace: 'default',
      name: 'ubuntu',
      title: 'Ubuntu',
      url: 'docker://quay.io/containerdisks/ubuntu:24.04',
      user: 'ubuntu',
      ready: true,
    },
    {
      origin: 'cluster',
      namespace: 'images',
      name: 'windows',
      title: 'Windows',
      ready: false,
      message: 'PVC not found',
    },
  ],
  'storage-classes': [
    {
      name: 'standard',
      isDefault: true,
      bindingMode: 'Immediate',
      expandable: true,
      claims: [{ accessModes: ['ReadWriteMany'], volumeMode: 'Block' }],
    },
    { name: 'nfs', isDefault: false, expandable: false, claims: [] },
  ],
  claims: [
    {
      name: 'data',
      size: '5Gi',
      accessModes: ['ReadWriteOnce'],
      volumeMode: 'Filesystem',
      phase: 'Bound',
      usedBy: [{ kind: 'VirtualMachine', name: 'web', running: true }],
    },
    {
      name: 'raw.disk',
      size: '9Gi',
      accessModes: ['ReadWriteMany'],
      volumeMode: 'Block',
      phase: 'Bound',
      usedBy: [],
    },
  ],
  snapshots: [{ name: 'before', claim: 'data', size: '5Gi', ready: true }],
  devices: [
    {
      deviceName: 'nvidia.com/A100',
      kind: 'gpu',
      nodes: [{ name: 'node01', total: 4, free: 2, schedulable: true }],
    },
    {
      deviceName: 'example.com/nic',
      kind: 'hostDevice',
      nodes: [{ name: 'node01', total: 1, free: 0, schedulable: true }],
      obstacle: 'all-in-use',
    },
  ],
  instancetypes: [
    {
      kind: 'VirtualMachineClusterInstancetype',
      name: 'u1.medium',
      cpu: 1,
      memory: '4Gi',
      devices: [],
    },
  ],
  preferences: [
    {
      kind: 'VirtualMachineClusterPreference',
      name: 'ubuntu',
      title: 'Ubuntu',
    },
  ],
};

/** What the form fields ask, answered by a test. */
export function fakeFormApi(fake: FakeForm = {}) {
  const signals: AbortSignal[] = [];
  function answer<T>(value: T, signal?: AbortSignal): Promise<T> {
    if (signal) {
      signals.push(signal);
    }
    if (fake.instead === 'nothing') {
      return new Promise(() => {});
    }
    return fake.instead
      ? Promise.reject(
          // As Backstage's ResponseError, which says less than its body.
          Object.assign(new Error(`Request failed with ${fake.instead}`), {
            statusCode: fake.instead,
            body: { error: { message: 'in the words of the backend' } },
          }),
        )
      : Promise.resolve(value);
  }
  const api: KubevirtFormApi = {
    getChoices: (kind, _, options) => {
      const choices: Choices = { ...someChoices, ...fake.choices };
      return answer(choices[kind], options?.signal);
    },
    checkName: async (name, _, options) =>
      answer(
        {
          findings: [],
          taken: name === 'web' ? [{ kind: 'VirtualMachine', name }] : [],
          suggestion: name ? `${name}-2` : 'jade-otter',
          ...fake.name,
        },
        options?.signal,
      ),
    review: async (_, options) =>
      answer(
        fake.review ?? {
          findings: [],
          manifests: { modern: 'kind: A\n', chart: 'kind: B\n' },
          dryRun: { state: 'accepted' },
        },
        options?.signal,
      ),
  };
  return { api, signals };
}
