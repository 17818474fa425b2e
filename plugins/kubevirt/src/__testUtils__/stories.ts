import {
  DiskView,
  TimelineEntry,
  VirtualMachineDetails,
} from 'backstage-plugin-kubevirt-common';
import { aView } from './aView';
import { aCluster, details } from './details';
import { agentMissing, downloadFailed, restartRequired } from './problems';

/** What a story shows: items, or an HTTP status that the backend answers. */
export type Story = VirtualMachineDetails[] | 403 | 404 | 500 | 'loading';

const [root, cloudInit] = aView().disks;
const nothingYet = {
  node: undefined,
  bootedAt: undefined,
  interfaces: [],
  guest: { agentConnected: false, user: 'ubuntu' },
};

const importing = aView({
  ...nothingYet,
  status: 'Provisioning',
  health: 'progress',
  headline: 'Importing the disk image: 34 %',
  disks: [
    {
      ...root,
      phase: 'ImportInProgress',
      target: 'vda',
      targetFrom: 'order',
      progress: { percent: 34.2, phase: 'ImportInProgress', restarts: 1 },
    },
    cloudInit,
  ],
});

const failed = aView({
  ...nothingYet,
  name: 'bad-url',
  status: 'DataVolumeError',
  health: 'failed',
  headline: downloadFailed.summary,
  problems: [downloadFailed],
  disks: [
    {
      ...root,
      source: 'https://images.example.com/no-such.img',
      phase: 'ImportInProgress',
      progress: { phase: 'ImportInProgress', restarts: 3 },
    },
    cloudInit,
  ],
  conditions: [
    {
      kind: 'DataVolume',
      name: 'bad-url',
      type: 'Running',
      status: 'False',
      polarity: 'bad',
      reason: 'Error',
      message: downloadFailed.evidence[0].text,
      since: downloadFailed.since,
    },
    ...aView().conditions,
  ],
});

const attention = aView({
  health: 'attention',
  headline: restartRequired.summary,
  problems: [restartRequired, agentMissing],
  memory: { requested: '16Gi', guest: '8Gi' },
  guest: { agentConnected: false, user: 'ubuntu' },
});

const notice = aView({
  health: 'notice',
  headline: agentMissing.summary,
  problems: [agentMissing],
  guest: { agentConnected: false, user: 'ubuntu' },
});

const stopped = aView({
  ...nothingYet,
  name: 'halted',
  status: 'Stopped',
  health: 'off',
  headline: 'Stopped.',
  runStrategy: 'Halted',
  stoppedAt: '2026-03-02T09:00:00Z',
  stopReason: 'Someone stopped it.',
  devices: [],
  filesystems: [],
  timeline: [],
  access: { ports: [], commands: [] },
});

const longName =
  'a-very-long-name-that-somebody-once-gave-to-a-machine-of-theirs';

const disks: DiskView[] = Array.from({ length: 40 }, (_, i) => ({
  ...root,
  name: i === 0 ? 'rootdisk' : `data-${i}-${longName}`,
  bootOrder: i === 0 ? 1 : undefined,
  claim: `${longName}-${i}`,
  requested: `${i + 1}Gi`,
  size: `${i + 2}Gi`,
}));

const timeline: TimelineEntry[] = Array.from({ length: 200 }, (_, i) => ({
  id: `event-${i}`,
  at: new Date(Date.UTC(2026, 2, 2, 9, 30) - i * 60_000).toISOString(),
  kind: 'Pod',
  name: `virt-launcher-${longName}-${i}`,
  type: i % 3 === 0 ? 'Warning' : 'Normal',
  reason: i % 3 === 0 ? 'FailedScheduling' : 'SuccessfulCreate',
  message: `Event ${i}: 0/3 nodes are available: 3 Insufficient memory. preemption: 0/3 nodes are available.`,
  count: (i % 7) + 1,
}));

const huge = aView({
  name: longName,
  namespace: 'team-with-a-name-of-some-length',
  disks,
  timeline,
});

/** The long names of `huge`, and only a few of each. */
const long = {
  ...huge,
  disks: disks.slice(0, 2),
  timeline: timeline.slice(0, 2),
};

const staleCluster = aCluster({
  state: 'stale',
  since: '2026-03-02T09:20:00Z',
  message: 'connect ECONNREFUSED 10.0.0.1:6443',
});

const withoutKubevirt = aCluster({
  state: 'notInstalled',
  since: '2026-03-02T09:20:00Z',
  message: 'KubeVirt is not installed: virtualmachines: 404 page not found',
});

/** Every state that the tab knows, by name. */
export const stories: Record<string, Story> = {
  running: [details({ view: aView() })],
  importing: [details({ view: importing })],
  failed: [details({ view: failed })],
  attention: [details({ view: attention })],
  notice: [details({ view: notice })],
  stopped: [details({ view: stopped })],
  huge: [details({ view: huge })],
  long: [details({ view: long })],
  several: [
    details({ view: aView() }),
    details({ view: failed }),
    details({ view: stopped }),
    details({ name: 'soon' }),
  ],
  stale: [details({ view: aView(), cluster: staleCluster })],
  connecting: [details({ cluster: aCluster({ state: 'connecting' }) })],
  unreachable: [details({ cluster: staleCluster })],
  notInstalled: [details({ cluster: withoutKubevirt })],
  missing: [details({ name: 'gone' })],
  empty: [],
  forbidden: 403,
  notFound: 404,
  error: 500,
  loading: 'loading',
};
