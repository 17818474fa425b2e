import { clusterRole, clusterRoleBinding, PolicyRule } from './clusterRole';
import { cdiRoles, componentRoles, kubevirtRoles } from './kubevirtRoles';

const read = ['get', 'list', 'watch'];
const change = ['create', 'delete', 'deletecollection', 'patch', 'update'];

const rule = (
  verbs: string[],
  apiGroup: string,
  resources: string[],
): PolicyRule => ({ verbs, apiGroups: [apiGroup], resources });

const visible = [
  'bindings',
  'configmaps',
  'endpoints',
  'events',
  'limitranges',
  'namespaces',
  'namespaces/status',
  'persistentvolumeclaims',
  'persistentvolumeclaims/status',
  'pods',
  'pods/log',
  'pods/status',
  'replicationcontrollers',
  'resourcequotas',
  'resourcequotas/status',
  'serviceaccounts',
  'services',
  'services/status',
];
const editable = [
  'configmaps',
  'events',
  'persistentvolumeclaims',
  'pods',
  'replicationcontrollers',
  'secrets',
  'serviceaccounts',
  'services',
];
const apps = ['daemonsets', 'deployments', 'replicasets', 'statefulsets'];

const view: PolicyRule[] = [
  rule(read, '', visible),
  rule(read, 'apps', apps),
  rule(read, 'batch', ['cronjobs', 'jobs']),
  rule(read, 'networking.k8s.io', ['ingresses', 'networkpolicies']),
  rule(read, 'policy', ['poddisruptionbudgets']),
  rule(read, 'discovery.k8s.io', ['endpointslices']),
];
const edit: PolicyRule[] = [
  ...view,
  rule(read, '', [
    'secrets',
    'pods/attach',
    'pods/exec',
    'pods/portforward',
    'pods/proxy',
    'services/proxy',
  ]),
  rule(change, '', [
    'pods/attach',
    'pods/exec',
    'pods/portforward',
    'pods/proxy',
  ]),
  rule(['impersonate'], '', ['serviceaccounts']),
  rule(change, '', editable),
  rule(['create'], '', ['pods/eviction', 'serviceaccounts/token']),
  rule(change, 'apps', apps),
  rule(change, 'batch', ['cronjobs', 'jobs']),
  rule(change, 'networking.k8s.io', ['ingresses', 'networkpolicies']),
  rule(change, 'policy', ['poddisruptionbudgets']),
];
const admin: PolicyRule[] = [
  ...edit,
  rule([...read, ...change], 'rbac.authorization.k8s.io', [
    'rolebindings',
    'roles',
  ]),
  rule(['create'], 'authorization.k8s.io', ['localsubjectaccessreviews']),
];

const published = [...kubevirtRoles, ...cdiRoles];

function aggregated(name: 'view' | 'edit' | 'admin', rules: PolicyRule[]) {
  const label = `rbac.authorization.k8s.io/aggregate-to-${name}`;
  return {
    ...clusterRole(name, [
      ...published
        .filter(role => role.metadata.labels?.[label] === 'true')
        .flatMap(role => role.rules),
      ...rules,
    ]),
    aggregationRule: {
      clusterRoleSelectors: [{ matchLabels: { [label]: 'true' } }],
    },
  };
}

/**
 * The roles and bindings that a cluster with KubeVirt and CDI comes with, as
 * far as people's permissions depend on them.
 *
 * Source: Kubernetes 1.36 plugin/pkg/auth/authorizer/rbac/bootstrappolicy.
 *
 * @internal
 */
export function roles(): object[] {
  return [
    ...published,
    ...componentRoles,
    clusterRole('cluster-admin', [
      { verbs: ['*'], apiGroups: ['*'], resources: ['*'] },
      { verbs: ['*'], nonResourceURLs: ['*'] },
    ]),
    aggregated('admin', admin),
    aggregated('edit', edit),
    aggregated('view', view),
    clusterRole('system:basic-user', [
      rule(['create'], 'authorization.k8s.io', [
        'selfsubjectaccessreviews',
        'selfsubjectrulesreviews',
      ]),
      rule(['create'], 'authentication.k8s.io', ['selfsubjectreviews']),
    ]),
    clusterRole('system:discovery', [
      {
        verbs: ['get'],
        nonResourceURLs: [
          '/api',
          '/api/*',
          '/apis',
          '/apis/*',
          '/healthz',
          '/livez',
          '/openapi',
          '/openapi/*',
          '/readyz',
          '/version',
          '/version/',
        ],
      },
      { verbs: ['get'], nonResourceURLs: ['/.well-known', '/.well-known/*'] },
    ]),
    clusterRole('system:public-info-viewer', [
      {
        verbs: ['get'],
        nonResourceURLs: [
          '/healthz',
          '/livez',
          '/readyz',
          '/version',
          '/version/',
        ],
      },
    ]),
    clusterRoleBinding('cluster-admin', ['system:masters']),
    clusterRoleBinding('kubevirt.io:default', [
      'system:authenticated',
      'system:unauthenticated',
    ]),
    clusterRoleBinding('system:basic-user', ['system:authenticated']),
    clusterRoleBinding('system:discovery', ['system:authenticated']),
    clusterRoleBinding('system:public-info-viewer', [
      'system:authenticated',
      'system:unauthenticated',
    ]),
  ];
}
