const compute = ['cpu', 'memory', 'ephemeral-storage'];

/** What quotas count in whole numbers. */
const counted = [
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
];

const quotas = [
  ...compute,
  ...compute.flatMap(name => [`requests.${name}`, `limits.${name}`]),
  'requests.storage',
  ...counted,
];

/**
 * Which names of resources are what.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/helper/helpers.go.
 *
 * @internal
 */
export const resourceNames = {
  isStandard: (name: string) =>
    quotas.includes(name) || name === 'storage' || isQuotaHugePage(name),

  isStandardQuota: (name: string) =>
    quotas.includes(name) || isQuotaHugePage(name),

  isStandardContainer: (name: string) =>
    compute.includes(name) || isHugePage(name),

  isHugePage,

  /** One of Kubernetes' own, by its prefix or by having none. */
  isNative,

  /** One that a device plugin brings. */
  isExtended,

  /** May be asked for more than there is. */
  isOvercommitAllowed: (name: string) => isNative(name) && !isHugePage(name),

  isInteger: (name: string) => counted.includes(name) || isExtended(name),
};

function isHugePage(name: string): boolean {
  return name.startsWith('hugepages-');
}

function isQuotaHugePage(name: string): boolean {
  return isHugePage(name) || name.startsWith('requests.hugepages-');
}

function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

function isExtended(name: string): boolean {
  return !isNative(name) && !name.startsWith('requests.');
}
