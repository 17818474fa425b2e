import { SandboxCluster } from '../../SandboxCluster';
import { VirtualMachine } from '../model';
import { find, waitFor } from '../testing/watchStatuses';
import { applyScene } from './applyScene';
import { zoo } from './zoo';

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => a.localeCompare(b)),
  );
}

type Words = [machine: string, kind: string, words: RegExp];

/** Where each problem shows, in whose words. */
const evidence: Words[] = [
  [
    'image-url-404',
    'DataVolume',
    /Unable to connect to http data source: expected status code 200, got 404. Status: 404 Not Found","reason":"Error"/,
  ],
  [
    'image-host-unknown',
    'DataVolume',
    /dial tcp: lookup mirror.invalid: no such host/,
  ],
  [
    'image-registry',
    'DataVolume',
    /Failed to read registry image: .*manifest unknown/,
  ],
  [
    'image-no-disk',
    'DataVolume',
    /Failed to find VM disk image file in the container image/,
  ],
  [
    'volume-too-small',
    'DataVolume',
    /Virtual image size 21474836480 is larger than the reported available storage 3221225472. A larger PVC is required/,
  ],
  ['checksum', 'DataVolume', /"reason":"ChecksumError".*"phase":"Failed"/],
  [
    'checksum',
    'Event',
    /DataVolume checksum failed to import disk image.*FailedDataVolumeImport/,
  ],
  [
    'class-missing',
    'Event',
    /storageclass.storage.k8s.io \\"fast-ssd\\" not found.*ProvisioningFailed/,
  ],
  ['first-consumer', 'DataVolume', /"phase":"PendingPopulation"/],
  [
    'claim-missing',
    'VirtualMachineInstance',
    /PVC zoo\/golden-root does not exist, waiting for it to appear","reason":"FailedPvcNotFound"/,
  ],
  [
    'too-large',
    'VirtualMachine',
    /0\/2 nodes are available: 2 Insufficient cpu, 2 Insufficient memory. preemption: 0\/2 nodes are available: 2 No preemption victims found for incoming pod./,
  ],
  [
    'gpu-not-permitted',
    'VirtualMachine',
    /GPU nvidia.com\/H100 is not permitted in permittedHostDevices configuration","reason":"FailedCreate"/,
  ],
  [
    'gpu-taken',
    'VirtualMachine',
    /Insufficient nvidia.com\/GA100_A100_PCIE_40GB/,
  ],
  [
    'no-virtualization',
    'VirtualMachine',
    /Insufficient devices.kubevirt.io\/kvm/,
  ],
  ['no-node', 'VirtualMachine', /didn't match Pod's node affinity\/selector/],
  [
    'no-agent',
    'VirtualMachineInstance',
    /"phase":"Running"(?!.*AgentConnected)/,
  ],
  [
    'io-error',
    'VirtualMachine',
    /"message":"VMI was paused, low-level IO error detected","reason":"PausedIOError"/,
  ],
  ['powered-off', 'Event', /The VirtualMachineInstance was shut down./],
  [
    'clone-refused',
    'VirtualMachine',
    /Error encountered while creating DataVolumes: not authorized to create DataVolume: .*"reason":"FailedCreate"/,
  ],
  [
    'clone-refused',
    'Event',
    /Source PVC golden not available.*SourcePVCNotAvailabe/,
  ],
  [
    'not-secure',
    'VirtualMachine',
    /it needs a privileged namespace to run: .*violates PodSecurity/,
  ],
  [
    'starting',
    'Event',
    /MountVolume.SetUp failed for volume \\"cloudinitdisk-udata\\" : secret \\"not-there\\" not found.*FailedMount/,
  ],
  [
    'image-pull',
    'VirtualMachine',
    /Back-off pulling image .*"reason":"ImagePullBackOff"/,
  ],
  [
    'crash-loop',
    'VirtualMachine',
    /"startFailure":\{"consecutiveFailCount":[1-9]/,
  ],
  ['crash-loop', 'Event', /The VirtualMachineInstance crashed./],
  ['running', 'VirtualMachineInstance', /"type":"AgentConnected"/],
];

jest.setTimeout(30_000);

describe('the zoo', () => {
  let cluster: SandboxCluster;
  let acted: Promise<void>;
  const ended = new AbortController();

  beforeAll(async () => {
    cluster = await SandboxCluster.start({ simulate: { speed: 50 } });
    ({ acted } = await applyScene({
      server: {
        url: cluster.url,
        token: cluster.token,
        ca: cluster.certificateAuthority,
      },
      scene: zoo,
      signal: ended.signal,
    }));
    acted.catch(() => undefined);
  });

  afterAll(async () => {
    ended.abort();
    await cluster.stop();
  });

  it.each(zoo.machines.map(one => [one.title, one] as const))(
    'shows: %s',
    async (_title, { name, status }) => {
      const { namespace } = zoo;
      let last: string | undefined;
      await waitFor(
        `${name} is ${status}`,
        () => {
          const vm = find<VirtualMachine>(
            cluster,
            'kubevirt.io/v1',
            'VirtualMachine',
            { namespace, name },
          );
          last = vm?.status?.printableStatus;
          return last === status ? true : undefined;
        },
        15_000,
      ).catch(() => undefined);
      expect(last).toBe(status);
    },
    20_000,
  );

  /** Everything of a kind that bears a machine's name, as JSON. */
  const written = (kind: string, name: string): string => {
    const apiVersion = {
      DataVolume: 'cdi.kubevirt.io/v1beta1',
      Event: 'v1',
    }[kind];
    return cluster.objects
      .list(apiVersion ?? 'kubevirt.io/v1', kind, zoo.namespace)
      .map(({ metadata: { managedFields: _, ...metadata }, ...rest }) =>
        JSON.stringify({ metadata, ...rest }, sortKeys),
      )
      .filter(text => text.includes(name))
      .join('\n');
  };

  it.each(evidence)(
    'says of %s, in a %s: %s',
    async (name, kind, words) => {
      await waitFor(
        `${name} says so`,
        () => (words.test(written(kind, name)) ? true : undefined),
        15_000,
      ).catch(() => undefined);
      expect(written(kind, name)).toMatch(words);
    },
    20_000,
  );
});
