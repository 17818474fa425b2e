/**
 * What the Helm chart's values.yaml says where nothing is said, in the form of
 * its version 0.1.1; the same in both versions but for the images.
 */
export const defaultContainerDiskImage =
  'kubevirt/fedora-cloud-container-disk-demo:latest';

export const defaultSource = {
  http: {
    url: 'https://cloud-images.ubuntu.com/releases/focal/release/ubuntu-20.04-server-cloudimg-amd64.img',
  },
};

export const defaultClaim = {
  accessModes: ['ReadWriteOnce'],
  resources: { requests: { storage: '3Gi' } },
};

export const defaultResources = { cpu: 8, memory: '16Gi' };

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

/** The images of version 0.1.2, in its parts. */
export const defaultContainerDiskImageParts = {
  registry: 'docker.io',
  repository: 't9kpublic/fedora-cloud-container-disk-demo',
  tag: 'v0.36.4',
};

export const defaultRegistryImageParts = {
  registry: 'docker.io',
  repository: 't9kpublic/ubuntu-server-cloud',
  tag: '20.04-240819',
};
