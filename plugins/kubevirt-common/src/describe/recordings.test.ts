import { recordings } from '../__testUtils__/recordings';
import { DiskView, VirtualMachineView } from '../view';
import { explainDocuments } from './documents/explainDocuments';

/** What somebody who knows KubeVirt would say of each step. */
interface Review {
  /** `file: step: VM`. */
  of: string;
  status: string;
  health: VirtualMachineView['health'];
  headline: string;
  codes?: string[];
  /** The first problem's. */
  nextStep?: string;
  boot: VirtualMachineView['boot'];
  /** In boot order, as `diskLine` writes them. */
  disks: string[];
  /** Tag, claim and size. */
  filesystems?: string[];
  /** Kind and resource name. */
  devices?: string[];
  /** The address of the pod network, and who told of it. */
  address?: string;
  /** The guest's system, where its agent told. */
  os?: string;
  /** When and why it stopped last. */
  stopped?: string;
}

/** All that a person reads of a disk. */
function diskLine(disk: DiskView): string {
  const { size = '?', requested = '?', claim, accessModes = [] } = disk;
  return [
    `${disk.bootOrder} ${disk.name}`,
    `${disk.target} on ${disk.bus}`,
    `${disk.kind} from ${disk.source}`,
    claim && `claim ${claim}`,
    claim && `${size} of ${requested}`,
    [...accessModes, disk.volumeMode, disk.storageClass]
      .filter(Boolean)
      .join(' '),
    disk.phase,
    disk.progress?.percent && `${disk.progress.percent} %`,
    disk.persistent ? 'kept' : 'lost at a stop',
    disk.readOnly && 'read-only',
  ]
    .filter(Boolean)
    .join(', ');
}

const focal =
  'https://cloud-images.ubuntu.com/releases/focal/release/ubuntu-20.04-server-cloudimg-amd64.img';
const cloudInit = (place: string) =>
  `${place}, cloudInitNoCloud from written in the VM, lost at a stop, read-only`;

/** A root disk that is imported, at one moment of its making. */
function imported(claim: string, made: string, source = focal) {
  return {
    boot: { disk: 'datavolumedisk', persistent: true },
    disks: [
      `1 datavolumedisk, vda on virtio, dataVolume from ${source}, claim ${claim}, ${made}, kept`,
      cloudInit('2 cloudinitdisk, vdb on virtio'),
    ],
  };
}

const unmade = imported('ubuntu', '? of 3Gi, ReadWriteOnce');
const bound = '3Gi of 3Gi, ReadWriteOnce Filesystem standard, Bound';
const made = imported('ubuntu', bound);

function container(image: string) {
  return {
    boot: { disk: 'containerdisk', persistent: false },
    disks: [
      `1 containerdisk, vda on virtio, containerDisk from ${image}, lost at a stop`,
      cloudInit('2 cloudinitdisk, vdb on virtio'),
    ],
  };
}

const demo = container('kubevirt/fedora-cloud-container-disk-demo:latest');
const latest = container('quay.io/containerdisks/fedora:latest');

function claimed(rest: string) {
  return {
    boot: { disk: 'root', persistent: true },
    disks: [
      `1 root, vda on virtio, persistentVolumeClaim from golden-root, claim golden-root, ${rest}, kept`,
      cloudInit('2 cloudinitdisk, vdb on virtio'),
    ],
  };
}

const three = {
  boot: { disk: 'datavolumedisk', persistent: true },
  disks: [
    imported('train', bound).disks[0],
    '2 disk-name, vdb on virtio, persistentVolumeClaim from pvc-as-disk, claim pvc-as-disk, 20Gi of 20Gi, ReadWriteOnce Block standard, Bound, kept',
    cloudInit('3 cloudinitdisk, vdc on virtio'),
  ],
  filesystems: ['fs-name: claim pvc-as-fs, 50Gi'],
  devices: ['gpu nvidia.com/GA100_A100_PCIE_40GB'],
};

const asked = '2026-11-22T20:53:42Z: It was stopped on request.';

const reviewed: Review[] = [
  {
    of: '01-seed-defaults-whole-life.json: created: ubuntu',
    status: 'Provisioning',
    health: 'progress',
    headline: 'Preparing the disks.',
    ...unmade,
  },
  {
    of: '01-seed-defaults-whole-life.json: import scheduled: ubuntu',
    status: 'Provisioning',
    health: 'progress',
    headline: 'Getting ready to import the disk image.',
    ...imported('ubuntu', '? of 3Gi, ReadWriteOnce, ImportScheduled'),
  },
  {
    of: '01-seed-defaults-whole-life.json: import 34%: ubuntu',
    status: 'Provisioning',
    health: 'progress',
    headline: 'Importing the disk image: 34 %',
    ...imported(
      'ubuntu',
      '3Gi of 3Gi, ReadWriteOnce Filesystem standard, ImportInProgress, 34.27 %',
    ),
  },
  {
    of: '01-seed-defaults-whole-life.json: starting, pod pending: ubuntu',
    status: 'Starting',
    health: 'progress',
    headline: 'Starting: looking for a node with room for it.',
    ...made,
  },
  {
    of: '01-seed-defaults-whole-life.json: running, no guest agent yet: ubuntu',
    status: 'Running',
    health: 'running',
    headline: 'Running on node01; the guest has not reported yet.',
    ...made,
    address: '10.244.0.17 by domain',
  },
  {
    of: '01-seed-defaults-whole-life.json: running, guest agent connected: ubuntu',
    status: 'Running',
    health: 'running',
    headline: 'Running on node01.',
    ...made,
    address: '10.244.0.17 by domain',
    os: 'Ubuntu 20.04.6 LTS',
  },
  {
    of: '01-seed-defaults-whole-life.json: paused: ubuntu',
    status: 'Paused',
    health: 'notice',
    headline:
      'Paused by a user; it keeps its memory and goes on when unpaused.',
    ...made,
    address: '10.244.0.17 by domain',
    os: 'Ubuntu 20.04.6 LTS',
  },
  {
    of: '01-seed-defaults-whole-life.json: stopping: ubuntu',
    status: 'Stopping',
    health: 'progress',
    headline: 'Shutting down; the guest has up to 30 s before it is cut off.',
    ...made,
    address: '10.244.0.17 by domain',
    os: 'Ubuntu 20.04.6 LTS',
  },
  {
    of: '01-seed-defaults-whole-life.json: stopped: ubuntu',
    status: 'Stopped',
    health: 'off',
    headline: 'Stopped (run strategy RerunOnFailure).',
    ...made,
    stopped: asked,
  },
  {
    of: '01-seed-defaults-whole-life.json: started again: ubuntu',
    status: 'Starting',
    health: 'progress',
    headline: 'Starting: looking for a node with room for it.',
    ...made,
    stopped: asked,
  },
  {
    of: '02-container-disk.json: starting: fedora',
    status: 'Starting',
    health: 'progress',
    headline: 'Starting: looking for a node with room for it.',
    ...demo,
  },
  {
    of: '02-container-disk.json: running: fedora',
    status: 'Running',
    health: 'running',
    headline: 'Running on node01.',
    ...demo,
    address: '10.244.0.21 by domain and guest-agent',
    os: 'Ubuntu 20.04.6 LTS',
  },
  {
    of: '04-pvc-boot-missing.json: claim missing: pvcboot',
    status: 'ErrorPvcNotFound',
    health: 'failed',
    headline:
      "The volume claim 'golden-root' does not exist in namespace 'r69095-3'.",
    codes: ['ClaimNotFound'],
    nextStep:
      "Create the claim 'golden-root' in namespace 'r69095-3', or name another one: a VM can only use claims of its own namespace.",
    ...claimed('? of ?'),
  },
  {
    of: '04-pvc-boot-missing.json: claim appeared: pvcboot',
    status: 'Starting',
    health: 'progress',
    headline: 'Starting: looking for a node with room for it.',
    ...claimed(bound),
  },
  {
    of: '05-data-volume-import-error.json: import failing: bad-url',
    status: 'DataVolumeError',
    health: 'failed',
    headline:
      "The image of disk 'bad-url' cannot be downloaded: https://images.example.com/gone.qcow2 answers 404 (not found).",
    codes: ['ImageDownloadFailed'],
    nextStep: 'Check the URL, and create the VM again with the right one.',
    ...imported(
      'bad-url',
      '3Gi of 3Gi, ReadWriteOnce Filesystem standard, ImportInProgress',
      'https://images.example.com/gone.qcow2',
    ),
  },
  {
    of: '07-unschedulable.json: unschedulable: huge',
    status: 'ErrorUnschedulable',
    health: 'failed',
    headline:
      'The VM asks for 96 CPUs and 512 GiB of memory with 2 GiB overhead, and none of the 3 nodes has enough CPU and memory free.',
    codes: ['InsufficientResources'],
    nextStep:
      'Ask for less, or stop other VMs; `resources.requests.cpu` reserves whole CPUs, `cpu.cores` does not.',
    ...latest,
  },
  {
    of: '09-gpu-disks-filesystems-ports.json: starting: train',
    status: 'Starting',
    health: 'progress',
    headline: 'Starting: looking for a node with room for it.',
    ...three,
  },
  {
    of: '09-gpu-disks-filesystems-ports.json: running: train',
    status: 'Running',
    health: 'running',
    headline: 'Running on node01.',
    ...three,
    address: '10.244.0.17 by domain and guest-agent',
    os: 'Ubuntu 20.04.6 LTS',
  },
  {
    of: '11-halted-and-manual.json: stopped: halted',
    status: 'Stopped',
    health: 'off',
    headline: 'Stopped.',
    ...latest,
  },
  {
    of: '11-halted-and-manual.json: stopped: manual',
    status: 'Stopped',
    health: 'off',
    headline: 'Stopped (run strategy Manual).',
    ...latest,
  },
  {
    of: '11-halted-and-manual.json: manual started: halted',
    status: 'Stopped',
    health: 'off',
    headline: 'Stopped.',
    ...latest,
  },
  {
    of: '11-halted-and-manual.json: manual started: manual',
    status: 'Starting',
    health: 'progress',
    headline: 'Starting: looking for a node with room for it.',
    ...latest,
  },
  {
    of: '14-quota-exceeded.json: quota exceeded: overquota',
    status: 'Starting',
    health: 'failed',
    headline:
      "Quota 'team' of namespace 'r69095-13' has no room for the VM: it asks for 8.005 CPUs (1 of 1 left) and 16 GiB of memory with 389.4 MiB overhead (1 GiB of 1 GiB left).",
    codes: ['QuotaExceeded'],
    nextStep:
      'Make the VM smaller, or ask the administrators for a larger quota.',
    ...latest,
  },
];

const views = new Map<string, VirtualMachineView>(
  recordings.flatMap(([file, recording]) =>
    explainDocuments(recording).map(
      view => [`${file}: ${view.step}: ${view.name}`, view] as const,
    ),
  ),
);

describe('the recordings', () => {
  it('are reviewed, every virtual machine at every step', () => {
    expect(reviewed.map(({ of }) => of)).toEqual([...views.keys()]);
  });

  it.each(reviewed)('$of', ({ of, codes = [], ...review }) => {
    const view = views.get(of);
    const [pod] = view?.interfaces ?? [];
    const { stoppedAt, stopReason } = view ?? {};
    const seen: Review | undefined = view && {
      of,
      status: view.status,
      health: view.health,
      headline: view.headline,
      codes: view.problems.map(({ code }) => code),
      nextStep: view.problems[0]?.nextStep,
      boot: view.boot,
      disks: view.disks.map(diskLine),
      filesystems: view.filesystems.map(
        ({ name, claim, size }) => `${name}: claim ${claim}, ${size}`,
      ),
      devices: view.devices.map(
        ({ kind, deviceName }) => `${kind} ${deviceName}`,
      ),
      address: pod?.addresses.length
        ? `${pod.addresses.join()} by ${pod.reportedBy.join(' and ')}`
        : undefined,
      os: view.guest.os,
      stopped: stoppedAt && `${stoppedAt}: ${stopReason}`,
    };
    expect(seen).toEqual({
      of,
      codes,
      filesystems: [],
      devices: [],
      ...review,
    });
  });

  it('keep what cloud-init holds to themselves', () => {
    const told = JSON.stringify([...views.values()]);
    expect(told).not.toContain('password: ubuntu');
    expect(told).not.toContain('#cloud-config');
  });
});
