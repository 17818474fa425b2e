/**
 * The container disk's image: the default of version 0.1.1 of the Helm chart.
 * The defaults that are not images are the same in both of its versions.
 *
 * @internal
 */
export const defaultContainerDiskImage =
  'kubevirt/fedora-cloud-container-disk-demo:latest';

/**
 * What the root disk is filled from: the chart's default.
 *
 * @internal
 */
export const defaultSource = {
  http: {
    url: 'https://cloud-images.ubuntu.com/releases/focal/release/ubuntu-20.04-server-cloudimg-amd64.img',
  },
};

/**
 * The root disk's claim: the chart's default.
 *
 * @internal
 */
export const defaultClaim = {
  accessModes: ['ReadWriteOnce'],
  resources: { requests: { storage: '3Gi' } },
};

/**
 * CPUs and memory: the chart's default.
 *
 * @internal
 */
export const defaultResources = { cpu: 8, memory: '16Gi' };

/**
 * Cloud-init's user data: the chart's default.
 *
 * @internal
 */
export const defaultUserData = [
  '#cloud-config',
  'user: ubuntu',
  'password: ubuntu',
  'chpasswd: { expire: False }',
  'package_update: true',
  'package_upgrade: true',
  'packages: ',
  '- qemu-guest-agent',
  'runcmd:',
  '- [ systemctl, start, qemu-guest-agent ]',
].join('\n');

/**
 * The container disk's image in its parts: the default of version 0.1.2.
 *
 * @internal
 */
export const defaultContainerDiskImageParts = {
  registry: 'docker.io',
  repository: 't9kpublic/fedora-cloud-container-disk-demo',
  tag: 'v0.36.4',
};

/**
 * The root disk's image where `fromOCIRegistry` is on: the default of version
 * 0.1.2 of the chart.
 *
 * @internal
 */
export const defaultRegistryImageParts = {
  registry: 'docker.io',
  repository: 't9kpublic/ubuntu-server-cloud',
  tag: '20.04-240819',
};
