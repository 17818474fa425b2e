import { zoo } from './zoo';

/** KubeVirt v1.9.0 staging/src/kubevirt.io/api/core/v1/types.go. */
const statuses = [
  'Stopped',
  'Provisioning',
  'Starting',
  'Running',
  'Paused',
  'Stopping',
  'Terminating',
  'CrashLoopBackOff',
  'Migrating',
  'Unknown',
  'ErrorUnschedulable',
  'ErrImagePull',
  'ImagePullBackOff',
  'ErrorPvcNotFound',
  'DataVolumeError',
  'WaitingForVolumeBinding',
  'WaitingForReceiver',
];

describe('the machines of the zoo', () => {
  it.each(statuses)('show the status %s', status => {
    expect(zoo.machines.map(one => one.status)).toContain(status);
  });

  it('show no status that there is not', () => {
    for (const { status } of zoo.machines) expect(statuses).toContain(status);
  });

  it('have names of their own', () => {
    const names = zoo.machines.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
