import { clusterRole, clusterRoleBinding, PolicyRule } from './clusterRole';

const SUBRESOURCES = 'subresources.kubevirt.io';
const read = ['get', 'list', 'watch'];
const write = ['get', 'delete', 'create', 'update', 'patch', 'list', 'watch'];
const writeAll = [...write, 'deletecollection'];

const on = (resource: string, paths: string[]) =>
  paths.map(path => `${resource}/${path}`);

const rule = (
  verbs: string[],
  apiGroup: string,
  resources: string[],
): PolicyRule => ({ verbs, apiGroups: [apiGroup], resources });

const readKubevirts = rule(['get', 'list'], 'kubevirt.io', ['kubevirts']);
const expand = rule(['update'], SUBRESOURCES, ['expand-vm-spec']);

const sev = ['sev/fetchcertchain', 'sev/querylaunchmeasurement'];
const inspectPaths = [
  'virtualmachines/expand-spec',
  ...on('virtualmachineinstances', [
    'guestosinfo',
    'filesystemlist',
    'userlist',
    ...sev,
  ]),
  'virtualmachines/objectgraph',
  'virtualmachineinstances/objectgraph',
];
const inspect = rule(['get'], SUBRESOURCES, inspectPaths);

const connectPaths = [
  ...on('virtualmachineinstances', [
    'console',
    'vnc',
    'portforward',
    'usbredir',
    'vsock',
  ]),
  'virtualmachines/portforward',
];

const operate = rule(['update'], SUBRESOURCES, [
  ...on('virtualmachineinstances', [
    'pause',
    'unpause',
    'addvolume',
    'removevolume',
    'freeze',
    'unfreeze',
    'softreboot',
    'reset',
    'backup',
    'redefine-checkpoint',
    'sev/setupsession',
    'sev/injectlaunchsecret',
    'evacuate/cancel',
  ]),
  ...on('virtualmachines', [
    'start',
    'stop',
    'restart',
    'addvolume',
    'removevolume',
    'memorydump',
    'removememorydump',
    'evacuate/cancel',
  ]),
]);

function objects(verbs: string[]): PolicyRule[] {
  return [
    rule(verbs, 'kubevirt.io', [
      'virtualmachines',
      'virtualmachineinstances',
      'virtualmachineinstancepresets',
      'virtualmachineinstancereplicasets',
      ...(verbs === read ? ['virtualmachineinstancemigrations'] : []),
    ]),
    ...(verbs === read
      ? []
      : [rule(read, 'kubevirt.io', ['virtualmachineinstancemigrations'])]),
    rule(verbs, 'snapshot.kubevirt.io', [
      'virtualmachinesnapshots',
      'virtualmachinesnapshotcontents',
      'virtualmachinerestores',
    ]),
    rule(verbs, 'backup.kubevirt.io', [
      'virtualmachinebackups',
      'virtualmachinebackuptrackers',
    ]),
    rule(verbs, 'export.kubevirt.io', ['virtualmachineexports']),
    rule(verbs, 'clone.kubevirt.io', ['virtualmachineclones']),
    rule(verbs, 'instancetype.kubevirt.io', [
      'virtualmachineinstancetypes',
      'virtualmachineclusterinstancetypes',
      'virtualmachinepreferences',
      'virtualmachineclusterpreferences',
    ]),
    rule(verbs, 'pool.kubevirt.io', ['virtualmachinepools']),
    rule(read, 'migrations.kubevirt.io', ['migrationpolicies']),
    rule(read, 'plugin.kubevirt.io', ['plugins']),
  ];
}

/**
 * The cluster roles that virt-operator installs.
 *
 * Source: KubeVirt v1.9.0 pkg/virt-operator/resource/generate/rbac/cluster.go.
 *
 * @internal
 */
export const kubevirtRoles = [
  clusterRole('kubevirt.io:default', [
    readKubevirts,
    rule(['get', 'list'], SUBRESOURCES, ['version', 'guestfs']),
    rule(read, 'instancetype.kubevirt.io', [
      'virtualmachineclusterinstancetypes',
      'virtualmachineclusterpreferences',
    ]),
  ]),
  clusterRole(
    'kubevirt.io:view',
    [readKubevirts, inspect, expand, ...objects(read)],
    'view',
  ),
  clusterRole(
    'kubevirt.io:edit',
    [
      rule(['get'], SUBRESOURCES, [...connectPaths, ...inspectPaths]),
      operate,
      expand,
      ...objects(write),
      readKubevirts,
    ],
    'edit',
  ),
  clusterRole(
    'kubevirt.io:admin',
    [
      rule(['get'], SUBRESOURCES, [
        ...connectPaths,
        'virtualmachineinstances/vnc/screenshot',
        ...inspectPaths,
      ]),
      operate,
      expand,
      ...objects(writeAll),
    ],
    'admin',
  ),
  clusterRole('kubevirt.io:migrate', [
    rule(['update'], SUBRESOURCES, ['virtualmachines/migrate']),
    rule(writeAll, 'kubevirt.io', ['virtualmachineinstancemigrations']),
  ]),
];

/**
 * The cluster roles that cdi-operator installs.
 *
 * @internal
 */
export const cdiRoles = (['view', 'edit', 'admin'] as const).map(level =>
  clusterRole(
    `cdi.kubevirt.io:${level}`,
    [
      rule(level === 'view' ? read : ['*'], 'cdi.kubevirt.io', [
        'datavolumes',
        'dataimportcrons',
        'datasources',
        'volumeimportsources',
        'volumeuploadsources',
        'volumeclonesources',
      ]),
      rule(read, 'cdi.kubevirt.io', ['storageprofiles', 'cdiconfigs']),
      ...(level === 'view'
        ? []
        : [
            rule(['create'], 'cdi.kubevirt.io', ['datavolumes/source']),
            rule(['*'], 'upload.cdi.kubevirt.io', ['uploadtokenrequests']),
          ]),
    ],
    level,
  ),
);

/**
 * The service accounts of KubeVirt and CDI and what they may do. The real
 * roles are narrower; here it matters only that they may do their work.
 *
 * @internal
 */
export const componentRoles = [
  ['kubevirt', 'kubevirt-apiserver'],
  ['kubevirt', 'kubevirt-controller'],
  ['kubevirt', 'kubevirt-handler'],
  ['kubevirt', 'kubevirt-operator'],
  ['cdi', 'cdi-apiserver'],
  ['cdi', 'cdi-operator'],
  ['cdi', 'cdi-sa'],
].flatMap(([namespace, account]) => [
  clusterRole(account, [
    {
      verbs: ['*'],
      apiGroups: [
        '',
        'apps',
        'coordination.k8s.io',
        'policy',
        'storage.k8s.io',
        ...[
          'backup',
          'cdi',
          'clone',
          'export',
          'instancetype',
          'migrations',
          'pool',
          'snapshot',
          'subresources',
        ].map(group => `${group}.kubevirt.io`),
        'kubevirt.io',
      ],
      resources: ['*'],
    },
  ]),
  {
    ...clusterRoleBinding(account, []),
    subjects: [{ kind: 'ServiceAccount', name: account, namespace }],
  },
]);
