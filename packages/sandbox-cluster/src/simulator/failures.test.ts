import { SandboxCluster } from '../SandboxCluster';
import { KubeObject, VirtualMachine } from './model';
import { FailureRow } from './testing/failures/FailureRow';
import { failureRows } from './testing/failures/failureRows';
import { find, waitFor } from './testing/watchStatuses';

jest.setTimeout(120_000);

const apiVersions: Record<string, string> = {
  DataVolume: 'cdi.kubevirt.io/v1beta1',
  EndpointSlice: 'discovery.k8s.io/v1',
  Event: 'v1',
  PersistentVolumeClaim: 'v1',
};

/** Rows of the catalogue that no object shows here, and why. */
const notShown: Record<string, string> = {
  F31: 'the write is refused: see the rules of admission',
  F32: 'the write is refused: see the rules of admission',
  F44: 'its node is silent for all others too: see the lives of machines',
  F48: 'answers of the API server: a fault, faults.answer(503)',
  F51: 'a connection ends: see the subresources',
  F52: 'a request is refused: see access',
  F53: 'an old name of an image is no failure: the machine runs',
};

const namespaceOf = ({ id }: FailureRow) =>
  id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');

function sortKeys(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;
}

describe('the catalogue of failures', () => {
  const clusters = new Map<FailureRow['on'], SandboxCluster>();
  const clusterOf = (row: FailureRow) => clusters.get(row.on)!;

  const statusOf = (row: FailureRow, name = 'vm') =>
    find<VirtualMachine>(clusterOf(row), 'kubevirt.io/v1', 'VirtualMachine', {
      namespace: namespaceOf(row),
      name,
    })?.status?.printableStatus;

  /** Everything of a kind in the row's namespace, one object a line. */
  const written = (row: FailureRow, kind: string) =>
    clusterOf(row)
      .objects.list(
        apiVersions[kind] ?? 'kubevirt.io/v1',
        kind,
        namespaceOf(row),
      )
      .map(({ metadata: { managedFields: _, ...metadata }, ...rest }) =>
        JSON.stringify({ metadata, ...rest }, sortKeys),
      );

  const runs = (row: FailureRow, name: string) =>
    waitFor(
      `${name} runs`,
      () => (statusOf(row, name) === 'Running' ? true : undefined),
      40_000,
    );

  const act = async (row: FailureRow) => {
    const namespace = namespaceOf(row);
    const { objects } = clusterOf(row);
    if (row.first) {
      await runs(row, 'other');
      row.objects(namespace).forEach(object => objects.create(object));
    }
    if (!row.then) return;
    await runs(row, 'vm');
    row.then({
      change: (kind, name, patch) =>
        objects.mergePatch('kubevirt.io/v1', kind, { namespace, name }, patch),
      create: object => {
        const { metadata } = object as KubeObject;
        objects.create({ ...object, metadata: { ...metadata, namespace } });
      },
      remove: (kind, name) =>
        objects.delete('kubevirt.io/v1', kind, { namespace, name }),
    });
  };

  beforeAll(async () => {
    const simulate = { speed: 40 };
    clusters.set(undefined, await SandboxCluster.start({ simulate }));
    const bare = await SandboxCluster.start({ simulate });
    clusters.set('bare cluster', bare);
    bare.objects.mergePatch(
      'storage.k8s.io/v1',
      'StorageClass',
      { name: 'standard' },
      { metadata: { annotations: null } },
    );
    for (const row of failureRows) {
      const { objects } = clusterOf(row);
      const namespace = namespaceOf(row);
      objects.create({
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: namespace },
      });
      const begin = row.first ?? row.objects;
      begin(namespace).forEach(object => objects.create(object));
    }
  });

  afterAll(async () => {
    for (const cluster of clusters.values()) await cluster.stop();
  });

  it.each(failureRows.map(row => [row.id, row.title, row] as const))(
    '%s: %s',
    async (_id, _title, row) => {
      await act(row);
      for (const [kind, words] of row.says) {
        const seen = await waitFor(
          `${kind} says ${words}`,
          () => written(row, kind).find(line => words.test(line)),
          20_000,
        ).catch(() => written(row, kind).join('\n'));
        expect(seen).toMatch(words);
      }
      const reached =
        row.status &&
        (await waitFor(
          row.status,
          () => (statusOf(row) === row.status ? row.status : undefined),
          20_000,
        ).catch(() => statusOf(row)));
      expect(reached).toBe(row.status);
    },
  );

  it('is complete: every row is shown, or it is said why not', () => {
    const rows = Array.from(
      { length: 53 },
      (_, index) => `F${String(index + 1).padStart(2, '0')}`,
    );
    const shown = new Set(failureRows.map(({ id }) => id.slice(0, 3)));
    expect([...shown, ...Object.keys(notShown)].sort()).toEqual(rows);
  });
});
