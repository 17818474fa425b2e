import { ApiObject } from '../objects/ApiObject';
import { isMap, jsonAt } from '../objects/json';
import { ageColumn, Column, fieldColumn, nameColumn, since } from './Column';
import { listAt as list } from './listAt';
import { nodeCells } from './nodeCells';
import { podColumns } from './podColumns';
import { serviceCells } from './serviceCells';

const column = (
  name: string,
  cell: (object: ApiObject) => string | number,
  options: { type?: 'integer'; priority?: number } = {},
): Column => ({
  name,
  type: options.type ?? 'string',
  priority: options.priority,
  cell,
});

const count = (name: string, ...path: string[]) =>
  column(
    name,
    object => {
      const value = jsonAt(object, ...path);
      return isMap(value) ? Object.keys(value).length : 0;
    },
    { type: 'integer' },
  );

const labels = (map: unknown) =>
  isMap(map)
    ? Object.entries(map)
        .map(([key, value]) => `${key}=${value}`)
        .sort()
        .join(',') || '<none>'
    : '<none>';

const accessModes: Record<string, string> = {
  ReadWriteOnce: 'RWO',
  ReadOnlyMany: 'ROX',
  ReadWriteMany: 'RWX',
  ReadWriteOncePod: 'RWOP',
};

const modes = (object: unknown, ...path: string[]) =>
  list(object, ...path)
    .map(mode => accessModes[String(mode)] ?? mode)
    .join(',');

/**
 * The columns of built-in resources, by resource. What is not here has a name
 * and an age.
 *
 * Source: Kubernetes 1.36 pkg/printers/internalversion/printers.go.
 *
 * @internal
 */
export const builtInColumns: Record<string, readonly Column[]> = {
  pods: podColumns,
  configmaps: [nameColumn, count('Data', 'data'), ageColumn],
  secrets: [
    nameColumn,
    fieldColumn('Type', ['type']),
    count('Data', 'data'),
    ageColumn,
  ],
  namespaces: [
    nameColumn,
    fieldColumn('Status', ['status', 'phase']),
    ageColumn,
  ],
  nodes: [
    nameColumn,
    column('Status', nodeCells.status),
    column('Roles', nodeCells.roles),
    ageColumn,
    fieldColumn('Version', ['status', 'nodeInfo', 'kubeletVersion'], {
      none: '',
    }),
    column('Internal-IP', nodeCells.address('InternalIP'), { priority: 1 }),
    column('External-IP', nodeCells.address('ExternalIP'), { priority: 1 }),
    fieldColumn('OS-Image', ['status', 'nodeInfo', 'osImage'], {
      priority: 1,
      none: '<unknown>',
    }),
    fieldColumn('Kernel-Version', ['status', 'nodeInfo', 'kernelVersion'], {
      priority: 1,
      none: '<unknown>',
    }),
    fieldColumn(
      'Container-Runtime',
      ['status', 'nodeInfo', 'containerRuntimeVersion'],
      { priority: 1, none: '<unknown>' },
    ),
  ],
  services: [
    nameColumn,
    fieldColumn('Type', ['spec', 'type']),
    fieldColumn('Cluster-IP', ['spec', 'clusterIP']),
    column('External-IP', serviceCells.external),
    column('Port(s)', serviceCells.ports),
    ageColumn,
    column('Selector', object => labels(jsonAt(object, 'spec', 'selector')), {
      priority: 1,
    }),
  ],
  endpoints: [
    nameColumn,
    column(
      'Endpoints',
      object =>
        list(object, 'subsets')
          .flatMap(subset =>
            list(subset, 'addresses').flatMap(address =>
              list(subset, 'ports').map(
                port => `${jsonAt(address, 'ip')}:${jsonAt(port, 'port')}`,
              ),
            ),
          )
          .join(',') || '<none>',
    ),
    ageColumn,
  ],
  persistentvolumeclaims: [
    nameColumn,
    column('Status', object =>
      object.metadata.deletionTimestamp
        ? 'Terminating'
        : String(jsonAt(object, 'status', 'phase') ?? ''),
    ),
    fieldColumn('Volume', ['spec', 'volumeName'], { none: '' }),
    column('Capacity', object =>
      jsonAt(object, 'spec', 'volumeName')
        ? String(jsonAt(object, 'status', 'capacity', 'storage') ?? '')
        : '',
    ),
    column('Access Modes', object =>
      jsonAt(object, 'spec', 'volumeName')
        ? modes(object, 'status', 'accessModes')
        : '',
    ),
    fieldColumn('StorageClass', ['spec', 'storageClassName'], { none: '' }),
    fieldColumn(
      'VolumeAttributesClass',
      ['spec', 'volumeAttributesClassName'],
      {
        none: '<unset>',
      },
    ),
    ageColumn,
    fieldColumn('VolumeMode', ['spec', 'volumeMode'], {
      priority: 1,
      none: '<unset>',
    }),
  ],
  persistentvolumes: [
    nameColumn,
    fieldColumn('Capacity', ['spec', 'capacity', 'storage'], { none: '' }),
    column('Access Modes', object => modes(object, 'spec', 'accessModes')),
    fieldColumn('Reclaim Policy', ['spec', 'persistentVolumeReclaimPolicy'], {
      none: '',
    }),
    fieldColumn('Status', ['status', 'phase'], { none: '' }),
    column('Claim', object => {
      const claim = jsonAt(object, 'spec', 'claimRef');
      return claim
        ? `${jsonAt(claim, 'namespace')}/${jsonAt(claim, 'name')}`
        : '';
    }),
    fieldColumn('StorageClass', ['spec', 'storageClassName'], { none: '' }),
    fieldColumn('Reason', ['status', 'reason'], { none: '' }),
    ageColumn,
    fieldColumn('VolumeMode', ['spec', 'volumeMode'], {
      priority: 1,
      none: '<unset>',
    }),
  ],
  'storageclasses.storage.k8s.io': [
    column('Name', object =>
      object.metadata.annotations?.[
        'storageclass.kubernetes.io/is-default-class'
      ] === 'true'
        ? `${object.metadata.name} (default)`
        : object.metadata.name,
    ),
    fieldColumn('Provisioner', ['provisioner']),
    fieldColumn('ReclaimPolicy', ['reclaimPolicy'], { none: 'Delete' }),
    fieldColumn('VolumeBindingMode', ['volumeBindingMode'], {
      none: 'Immediate',
    }),
    column('AllowVolumeExpansion', object =>
      String(object.allowVolumeExpansion ?? false),
    ),
    ageColumn,
  ],
  events: [
    column('Last Seen', object =>
      since(object.lastTimestamp ?? object.eventTime ?? object.firstTimestamp),
    ),
    fieldColumn('Type', ['type'], { none: '' }),
    fieldColumn('Reason', ['reason'], { none: '' }),
    column('Object', object => {
      const kind = String(jsonAt(object, 'involvedObject', 'kind') ?? '');
      return `${kind.toLowerCase()}/${jsonAt(
        object,
        'involvedObject',
        'name',
      )}`;
    }),
    fieldColumn('Subobject', ['involvedObject', 'fieldPath'], {
      priority: 1,
      none: '',
    }),
    column(
      'Source',
      object =>
        [
          jsonAt(object, 'source', 'component') ?? object.reportingComponent,
          jsonAt(object, 'source', 'host'),
        ]
          .filter(Boolean)
          .join(', '),
      { priority: 1 },
    ),
    column('Message', object => String(object.message ?? '').trim()),
    column('First Seen', object => since(object.firstTimestamp), {
      priority: 1,
    }),
    column('Count', object => Number(object.count ?? 1), {
      type: 'integer',
      priority: 1,
    }),
    { ...nameColumn, priority: 1 },
  ],
  resourcequotas: [
    nameColumn,
    column(
      'Request',
      quotaUsage(name => !name.startsWith('limits.')),
    ),
    column(
      'Limit',
      quotaUsage(name => name.startsWith('limits.')),
    ),
    ageColumn,
  ],
  serviceaccounts: [
    nameColumn,
    column('Secrets', object => list(object, 'secrets').length, {
      type: 'integer',
    }),
    ageColumn,
  ],
  'rolebindings.rbac.authorization.k8s.io': [
    nameColumn,
    column('Role', roleOf),
    ageColumn,
  ],
  'clusterrolebindings.rbac.authorization.k8s.io': [
    nameColumn,
    column('Role', roleOf),
    ageColumn,
  ],
};

function roleOf(object: ApiObject): string {
  return `${jsonAt(object, 'roleRef', 'kind')}/${jsonAt(
    object,
    'roleRef',
    'name',
  )}`;
}

function quotaUsage(
  matches: (name: string) => boolean,
): (object: ApiObject) => string {
  return object => {
    const hard = jsonAt(object, 'status', 'hard');
    return isMap(hard)
      ? Object.entries(hard)
          .filter(([name]) => matches(name))
          .map(
            ([name, limit]) =>
              `${name}: ${
                jsonAt(object, 'status', 'used', name) ?? 0
              }/${limit}`,
          )
          .sort()
          .join(', ')
      : '';
  };
}
