/** Values of a machine that boots at once and needs no storage. */
export const smallValues = {
  rootDisk: {
    containerDisk: { enabled: true, image: 'quay.io/containerdisks/fedora:42' },
    dataVolume: { enabled: false },
  },
  resources: { cpu: 1, memory: '1Gi' },
  network: { ports: [{ name: 'ssh', port: 22, protocol: 'TCP' }] },
};

/** Cloud-init data that installs no guest agent. */
export const withoutAgent = '#cloud-config\npackages: []\n';
