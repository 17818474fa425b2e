// Makes src/schema/generated/schemas.json from the types of
// @kubevirt-ui-ext/kubevirt-api, which are generated from the OpenAPI
// documents of Kubernetes, KubeVirt and CDI.
//
//   node scripts/generateSchemas.mjs          writes the file
//   node scripts/generateSchemas.mjs --check  fails where it is out of date
//
// A type is one of: 'string', 'integer', 'boolean', 'quantity', 'intOrString',
// 'any', 'empty' (no fields), [type] for a list, { "*": type } for a map, or the name of an entry
// of `types`, whose fields are in `f` and whose required fields in `r`.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, '../src/schema/generated/schemas.json');
const apiRoot = dirname(
  dirname(require.resolve('@kubevirt-ui-ext/kubevirt-api/kubevirt')),
);

// Kind by kind, the type that describes it, in which part of the package.
const kinds = {
  kubernetes: {
    v1: [
      'IoK8sApiCoreV1',
      [
        'ConfigMap',
        'Endpoints',
        'Event',
        'LimitRange',
        'Namespace',
        'Node',
        'PersistentVolume',
        'PersistentVolumeClaim',
        'Pod',
        'ReplicationController',
        'ResourceQuota',
        'Secret',
        'Service',
        'ServiceAccount',
      ],
    ],
    'apps/v1': [
      'IoK8sApiAppsV1',
      [
        'ControllerRevision',
        'DaemonSet',
        'Deployment',
        'ReplicaSet',
        'StatefulSet',
      ],
    ],
    'authorization.k8s.io/v1': [
      'IoK8sApiAuthorizationV1',
      [
        'LocalSubjectAccessReview',
        'SelfSubjectAccessReview',
        'SelfSubjectRulesReview',
        'SubjectAccessReview',
      ],
    ],
    'authentication.k8s.io/v1': [
      'IoK8sApiAuthenticationV1',
      ['SelfSubjectReview', 'TokenReview'],
    ],
    'autoscaling/v2': ['IoK8sApiAutoscalingV2', ['HorizontalPodAutoscaler']],
    'batch/v1': ['IoK8sApiBatchV1', ['CronJob', 'Job']],
    'coordination.k8s.io/v1': ['IoK8sApiCoordinationV1', ['Lease']],
    'discovery.k8s.io/v1': ['IoK8sApiDiscoveryV1', ['EndpointSlice']],
    'networking.k8s.io/v1': [
      'IoK8sApiNetworkingV1',
      ['Ingress', 'IngressClass', 'NetworkPolicy'],
    ],
    'policy/v1': ['IoK8sApiPolicyV1', ['PodDisruptionBudget']],
    'rbac.authorization.k8s.io/v1': [
      'IoK8sApiRbacV1',
      ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
    ],
    'scheduling.k8s.io/v1': ['IoK8sApiSchedulingV1', ['PriorityClass']],
    'storage.k8s.io/v1': [
      'IoK8sApiStorageV1',
      ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment'],
    ],
  },
  kubevirt: {
    'kubevirt.io/v1': [
      'V1',
      [
        'KubeVirt',
        'VirtualMachine',
        'VirtualMachineInstance',
        'VirtualMachineInstanceMigration',
        'VirtualMachineInstancePreset',
        'VirtualMachineInstanceReplicaSet',
      ],
    ],
    'clone.kubevirt.io/v1beta1': ['V1beta1', ['VirtualMachineClone']],
    'export.kubevirt.io/v1beta1': ['V1beta1', ['VirtualMachineExport']],
    'instancetype.kubevirt.io/v1beta1': [
      'V1beta1',
      [
        'VirtualMachineClusterInstancetype',
        'VirtualMachineClusterPreference',
        'VirtualMachineInstancetype',
        'VirtualMachinePreference',
      ],
    ],
    'migrations.kubevirt.io/v1alpha1': ['V1alpha1', ['MigrationPolicy']],
    'pool.kubevirt.io/v1beta1': ['V1beta1', ['VirtualMachinePool']],
    'snapshot.kubevirt.io/v1beta1': [
      'V1beta1',
      [
        'VirtualMachineRestore',
        'VirtualMachineSnapshot',
        'VirtualMachineSnapshotContent',
      ],
    ],
  },
  'containerized-data-importer': {
    'cdi.kubevirt.io/v1beta1': [
      'V1beta1',
      ['CDI', 'CDIConfig', 'DataImportCron', 'DataSource', 'DataVolume'],
    ],
  },
};

// Maps whose values are quantities, which the types call strings.
const quantityMaps = new Set([
  'allocatable',
  'allocatedResources',
  'capacity',
  'default',
  'defaultRequest',
  'hard',
  'limits',
  'max',
  'maxLimitRequestRatio',
  'min',
  'requests',
  'used',
]);

const result = { kinds: {}, types: {} };

for (const [part, groups] of Object.entries(kinds)) {
  const read = typeReader(part);
  for (const [apiVersion, [prefix, names]] of Object.entries(groups)) {
    for (const name of names) {
      result.kinds[`${apiVersion}/${name}`] = read(`${prefix}${name}`);
    }
  }
}

function typeReader(part) {
  const file = join(apiRoot, part, 'index.d.ts');
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const interfaces = new Map();
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement)) {
      interfaces.set(statement.name.text, statement);
    }
  }
  const prefix = part.slice(0, part === 'containerized-data-importer' ? 1 : 5);

  function read(name) {
    const key = `${prefix}.${name}`;
    if (result.types[key]) {
      return key;
    }
    const declaration = interfaces.get(name);
    if (!declaration) {
      return 'any';
    }
    const entry = { f: {} };
    result.types[key] = entry;
    for (const member of declaration.members) {
      if (!ts.isPropertySignature(member)) {
        continue;
      }
      const field = member.name.text.replace(/^_/, '');
      const doc = member
        .getFullText(source)
        .slice(0, member.getLeadingTriviaWidth(source));
      entry.f[field] = typeOf(member.type, doc, field);
      if (!member.questionToken) {
        entry.r = [...(entry.r ?? []), field];
      }
    }
    return key;
  }

  function typeOf(node, doc, field) {
    if (/Quantity is a fixed-point representation/.test(doc)) {
      return 'quantity';
    }
    if (/IntOrString is a type that can hold/.test(doc)) {
      return 'intOrString';
    }
    switch (node.kind) {
      case ts.SyntaxKind.StringKeyword:
        return 'string';
      case ts.SyntaxKind.NumberKeyword:
        return 'integer';
      case ts.SyntaxKind.BooleanKeyword:
        return 'boolean';
      default:
    }
    if (ts.isTypeLiteralNode(node)) {
      const [member] = node.members;
      const value = typeOf(member.type, '', field);
      return {
        '*': value === 'string' && quantityMaps.has(field) ? 'quantity' : value,
      };
    }
    if (ts.isArrayTypeNode(node)) {
      return [typeOf(node.elementType, '', field)];
    }
    if (ts.isTypeReferenceNode(node)) {
      const name = node.typeName.text;
      if (name === 'Array' || name === 'Set') {
        return [typeOf(node.typeArguments[0], '', field)];
      }
      if (name === 'Date') {
        return 'string';
      }
      // What is no interface is an enumeration of strings.
      return interfaces.has(name) ? read(name) : 'string';
    }
    if (node.kind === ts.SyntaxKind.ObjectKeyword) {
      // In custom resources a structure without fields, else arbitrary JSON.
      return part === 'kubernetes' ? 'any' : 'empty';
    }
    return ts.isUnionTypeNode(node) ? 'string' : 'any';
  }

  return read;
}

// One line for each type: compact, and a readable difference after an update.
const lines = Object.entries(result.types)
  .sort(([left], [right]) => (left < right ? -1 : 1))
  .map(([name, type]) => `${JSON.stringify(name)}:${JSON.stringify(type)}`);
const text = `{"generated":"by scripts/generateSchemas.mjs from @kubevirt-ui-ext/kubevirt-api; do not edit",
"kinds":${JSON.stringify(result.kinds)},
"types":{
${lines.join(',\n')}
}}
`;

if (process.argv.includes('--check')) {
  if (readFileSync(output, 'utf8') !== text) {
    console.error(
      'schemas.json is out of date; run: node scripts/generateSchemas.mjs',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(output, text);
}
