import { recordings } from '../__testUtils__/recordings';
import { VirtualMachineView } from '../view';
import { explainDocuments } from './documents/explainDocuments';

/** What somebody who knows KubeVirt would say of each step. */
interface Review {
  /** `file: step: VM`. */
  of: string;
  status: string;
  health: VirtualMachineView['health'];
  headline: string;
  codes?: string[];
  boot: VirtualMachineView['boot'];
  /** `name target`, in boot order. */
  disks: string[];
}

const imported = {
  boot: { disk: 'datavolumedisk', persistent: true },
  disks: ['datavolumedisk vda', 'cloudinitdisk vdb'],
};
const container = {
  boot: { disk: 'containerdisk', persistent: false },
  disks: ['containerdisk vda', 'cloudinitdisk vdb'],
};
const claim = {
  boot: { disk: 'root', persistent: true },
  disks: ['root vda', 'cloudinitdisk vdb'],
};
const three = {
  boot: { disk: 'datavolumedisk', persistent: true },
  disks: ['datavolumedisk vda', 'disk-name vdb', 'cloudinitdisk vdc'],
};

const reviewed: Review[] = [
  {
    of: '01-seed-defaults-whole-life.json: created: ubuntu',
    status: 'Provisioning',
    health: 'progress',
    headline: 'Preparing the disks.',
    ...imported,
  },
  {
    of: '01-seed-defaults-whole-life.json: import scheduled: ubuntu',
    status: 'Provisioning',
    health: 'progress',
    headline: 'Getting ready to import the disk image.',
    ...imported,
  },
  {
    of: '01-seed-defaults-whole-life.json: import 34%: ubuntu',
    status: 'Provisioning',
    health: 'progress',
    headline: 'Importing the disk image: 34 %',
    ...imported,
  },
  {
    of: '01-seed-defaults-whole-life.json: starting, pod pending: ubuntu',
    status: 'Starting',
    health: 'progress',
    headline: 'Starting: looking for a node with room for it.',
    ...imported,
  },
  {
    of: '01-seed-defaults-whole-life.json: running, no guest agent yet: ubuntu',
    status: 'Running',
    health: 'running',
    headline: 'Running on node01; the guest has not reported yet.',
    ...imported,
  },
  {
    of: '01-seed-defaults-whole-life.json: running, guest agent connected: ubuntu',
    status: 'Running',
    health: 'running',
    headline: 'Running on node01.',
    ...imported,
  },
  {
    of: '01-seed-defaults-whole-life.json: paused: ubuntu',
    status: 'Paused',
    health: 'notice',
    headline:
      'Paused by a user; it keeps its memory and goes on when unpaused.',
    ...imported,
  },
  {
    of: '01-seed-defaults-whole-life.json: stopping: ubuntu',
    status: 'Stopping',
    health: 'progress',
    headline: 'Shutting down; the guest has up to 30 s before it is cut off.',
    ...imported,
  },
  {
    of: '01-seed-defaults-whole-life.json: stopped: ubuntu',
    status: 'Stopped',
    health: 'off',
    headline: 'Stopped (run strategy RerunOnFailure).',
    ...imported,
  },
  {
    of: '01-seed-defaults-whole-life.json: started again: ubuntu',
    status: 'Starting',
    health: 'progress',
    headline: 'Starting: looking for a node with room for it.',
    ...imported,
  },
  {
    of: '02-container-disk.json: starting: fedora',
    status: 'Starting',
    health: 'progress',
    headline: 'Starting: looking for a node with room for it.',
    ...container,
  },
  {
    of: '02-container-disk.json: running: fedora',
    status: 'Running',
    health: 'running',
    headline: 'Running on node01.',
    ...container,
  },
  {
    of: '04-pvc-boot-missing.json: claim missing: pvcboot',
    status: 'ErrorPvcNotFound',
    health: 'failed',
    headline:
      "The volume claim 'golden-root' does not exist in namespace 'r69095-3'.",
    codes: ['ClaimNotFound'],
    ...claim,
  },
  {
    of: '04-pvc-boot-missing.json: claim appeared: pvcboot',
    status: 'Starting',
    health: 'progress',
    headline: 'Starting: looking for a node with room for it.',
    ...claim,
  },
  {
    of: '05-data-volume-import-error.json: import failing: bad-url',
    status: 'DataVolumeError',
    health: 'failed',
    headline:
      "The image of disk 'bad-url' cannot be downloaded: https://images.example.com/gone.qcow2 answers 404 (not found).",
    codes: ['ImageDownloadFailed'],
    ...imported,
  },
  {
    of: '07-unschedulable.json: unschedulable: huge',
    status: 'ErrorUnschedulable',
    health: 'failed',
    headline:
      'The VM asks for 96 CPUs and 514 GiB of memory, and none of the 3 nodes has enough CPU and memory free.',
    codes: ['InsufficientResources'],
    ...container,
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
  },
  {
    of: '11-halted-and-manual.json: stopped: halted',
    status: 'Stopped',
    health: 'off',
    headline: 'Stopped.',
    ...container,
  },
  {
    of: '11-halted-and-manual.json: stopped: manual',
    status: 'Stopped',
    health: 'off',
    headline: 'Stopped (run strategy Manual).',
    ...container,
  },
  {
    of: '11-halted-and-manual.json: manual started: halted',
    status: 'Stopped',
    health: 'off',
    headline: 'Stopped.',
    ...container,
  },
  {
    of: '11-halted-and-manual.json: manual started: manual',
    status: 'Starting',
    health: 'progress',
    headline: 'Starting: looking for a node with room for it.',
    ...container,
  },
  {
    of: '14-quota-exceeded.json: quota exceeded: overquota',
    status: 'Starting',
    health: 'failed',
    headline:
      "Quota 'team' of namespace 'r69095-13' has no room for the VM: it asks for 8.005 CPUs (1 of 1 left) and 16 GiB of memory with 389.4 MiB overhead (1 GiB of 1 GiB left).",
    codes: ['QuotaExceeded'],
    ...container,
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
    const { status, health, headline, boot, disks, problems } =
      views.get(of) ?? {};
    expect({
      status,
      health,
      headline,
      boot,
      disks: disks?.map(({ name, target }) => `${name} ${target}`),
      codes: problems?.map(({ code }) => code),
    }).toEqual({ ...review, codes });
  });

  it('keep what cloud-init holds to themselves', () => {
    const told = JSON.stringify([...views.values()]);
    expect(told).not.toContain('password: ubuntu');
    expect(told).not.toContain('#cloud-config');
  });
});
