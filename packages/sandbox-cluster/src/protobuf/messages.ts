/**
 * A protobuf message: by field number, the JSON name and type. A type is a
 * scalar, a message by its name, a list of a type, or a map from strings to a
 * type.
 *
 * @internal
 */
export type FieldType =
  | 'string'
  | 'bytes'
  | 'int'
  | 'bool'
  | { message: string }
  | { list: FieldType }
  | { map: FieldType };

/** @internal */
export type Message = Record<number, readonly [string, FieldType]>;

const strings: FieldType = { list: 'string' };
const stringMap: FieldType = { map: 'string' };
const quantities: FieldType = { map: { message: 'Quantity' } };
const metadata = ['metadata', { message: 'ObjectMeta' }] as const;

const role: Message = {
  1: metadata,
  2: ['rules', { list: { message: 'PolicyRule' } }],
};
const binding: Message = {
  1: metadata,
  2: ['subjects', { list: { message: 'Subject' } }],
  3: ['roleRef', { message: 'RoleRef' }],
};

/**
 * The messages of the kinds that kubectl's typed commands send, such as
 * `kubectl create namespace` and `kubectl auth can-i`.
 *
 * Source: the generated.proto files of Kubernetes 1.36,
 * staging/src/k8s.io/api.
 *
 * @internal
 */
export const messages: Record<string, Message> = {
  ObjectMeta: {
    1: ['name', 'string'],
    2: ['generateName', 'string'],
    3: ['namespace', 'string'],
    5: ['uid', 'string'],
    6: ['resourceVersion', 'string'],
    11: ['labels', stringMap],
    12: ['annotations', stringMap],
    13: ['ownerReferences', { list: { message: 'OwnerReference' } }],
    14: ['finalizers', strings],
  },
  OwnerReference: {
    1: ['kind', 'string'],
    3: ['name', 'string'],
    4: ['uid', 'string'],
    5: ['apiVersion', 'string'],
    6: ['controller', 'bool'],
    7: ['blockOwnerDeletion', 'bool'],
  },
  // Written as what it holds: see decodeProtobuf.
  IntOrString: {
    1: ['type', 'int'],
    2: ['intVal', 'int'],
    3: ['strVal', 'string'],
  },
  Quantity: { 1: ['string', 'string'] },

  Namespace: {
    1: metadata,
    2: ['spec', { message: 'NamespaceSpec' }],
  },
  NamespaceSpec: { 1: ['finalizers', strings] },
  ConfigMap: {
    1: metadata,
    2: ['data', stringMap],
    3: ['binaryData', { map: 'bytes' }],
    4: ['immutable', 'bool'],
  },
  Secret: {
    1: metadata,
    2: ['data', { map: 'bytes' }],
    3: ['type', 'string'],
    4: ['stringData', stringMap],
    5: ['immutable', 'bool'],
  },
  ServiceAccount: { 1: metadata },
  Service: { 1: metadata, 2: ['spec', { message: 'ServiceSpec' }] },
  ServiceSpec: {
    1: ['ports', { list: { message: 'ServicePort' } }],
    2: ['selector', stringMap],
    3: ['clusterIP', 'string'],
    4: ['type', 'string'],
    5: ['externalIPs', strings],
    7: ['sessionAffinity', 'string'],
    8: ['loadBalancerIP', 'string'],
    10: ['externalName', 'string'],
    11: ['externalTrafficPolicy', 'string'],
    18: ['clusterIPs', strings],
  },
  ServicePort: {
    1: ['name', 'string'],
    2: ['protocol', 'string'],
    3: ['port', 'int'],
    4: ['targetPort', { message: 'IntOrString' }],
    5: ['nodePort', 'int'],
    6: ['appProtocol', 'string'],
  },
  ResourceQuota: { 1: metadata, 2: ['spec', { message: 'ResourceQuotaSpec' }] },
  ResourceQuotaSpec: { 1: ['hard', quantities], 2: ['scopes', strings] },

  Role: role,
  ClusterRole: role,
  PolicyRule: {
    1: ['verbs', strings],
    2: ['apiGroups', strings],
    3: ['resources', strings],
    4: ['resourceNames', strings],
    5: ['nonResourceURLs', strings],
  },
  RoleBinding: binding,
  ClusterRoleBinding: binding,
  Subject: {
    1: ['kind', 'string'],
    2: ['apiGroup', 'string'],
    3: ['name', 'string'],
    4: ['namespace', 'string'],
  },
  RoleRef: {
    1: ['apiGroup', 'string'],
    2: ['kind', 'string'],
    3: ['name', 'string'],
  },

  SelfSubjectAccessReview: {
    1: metadata,
    2: ['spec', { message: 'SelfSubjectAccessReviewSpec' }],
  },
  SelfSubjectAccessReviewSpec: {
    1: ['resourceAttributes', { message: 'ResourceAttributes' }],
    2: ['nonResourceAttributes', { message: 'NonResourceAttributes' }],
  },
  ResourceAttributes: {
    1: ['namespace', 'string'],
    2: ['verb', 'string'],
    3: ['group', 'string'],
    4: ['version', 'string'],
    5: ['resource', 'string'],
    6: ['subresource', 'string'],
    7: ['name', 'string'],
  },
  NonResourceAttributes: { 1: ['path', 'string'], 2: ['verb', 'string'] },
  SelfSubjectRulesReview: {
    1: metadata,
    2: ['spec', { message: 'SelfSubjectRulesReviewSpec' }],
  },
  SelfSubjectRulesReviewSpec: { 1: ['namespace', 'string'] },
  SelfSubjectReview: { 1: metadata },
  TokenRequest: { 1: metadata, 2: ['spec', { message: 'TokenRequestSpec' }] },
  TokenRequestSpec: {
    1: ['audiences', strings],
    4: ['expirationSeconds', 'int'],
  },
  DeleteOptions: {
    1: ['gracePeriodSeconds', 'int'],
    2: ['preconditions', { message: 'Preconditions' }],
    3: ['orphanDependents', 'bool'],
    4: ['propagationPolicy', 'string'],
    5: ['dryRun', strings],
  },
  Preconditions: { 1: ['uid', 'string'], 2: ['resourceVersion', 'string'] },
};
