import { FailureClass } from '../reflector/judgeFailure';
import { clusterState, KindStatus } from './clusterState';

const now = 100_000;

function kind(
  plural: string,
  synced: boolean,
  failure?: FailureClass,
  ageMs = 0,
): KindStatus {
  return {
    plural,
    required: plural === 'virtualmachines',
    status: {
      synced,
      failing: failure && {
        since: now - ageMs,
        failure,
        message: `${plural} ${failure}`,
      },
    },
  };
}

const vms = kind('virtualmachines', true);

describe('clusterState', () => {
  it.each([
    [
      'nothing listed yet',
      [kind('virtualmachines', false)],
      'connecting',
      undefined,
    ],
    ['all listed', [vms, kind('pods', true)], 'connected', undefined],
    [
      'a kind still being listed',
      [vms, kind('pods', false)],
      'connecting',
      undefined,
    ],
    [
      'a kind that is not installed',
      [vms, kind('datavolumes', false, 'notInstalled')],
      'connected',
      undefined,
    ],
    [
      'a kind that may not be seen',
      [vms, kind('pods', false, 'forbidden')],
      'connected',
      'pods: pods forbidden',
    ],
    [
      'machines that may not be seen',
      [kind('virtualmachines', false, 'forbidden')],
      'connecting',
      'virtualmachines: virtualmachines forbidden',
    ],
    [
      'no KubeVirt',
      [kind('virtualmachines', false, 'notInstalled')],
      'notInstalled',
      'KubeVirt is not installed: virtualmachines: virtualmachines notInstalled',
    ],
    [
      'no answer yet',
      [kind('virtualmachines', false, 'unreachable')],
      'connecting',
      'virtualmachines unreachable',
    ],
    [
      'a short failure',
      [vms, kind('pods', true, 'unreachable', 4_999)],
      'connected',
      undefined,
    ],
    [
      'a lasting failure',
      [vms, kind('pods', true, 'refused', 5_000)],
      'stale',
      'pods: pods refused',
    ],
    [
      'a failure while others are listed',
      [vms, kind('services', false), kind('pods', true, 'refused', 9_000)],
      'connecting',
      undefined,
    ],
  ])('%s', (_, kinds, state, message) => {
    expect(clusterState({ kinds, now })).toMatchObject({ state, message });
  });

  it('is stale since the oldest of its failures', () => {
    const kinds = [
      vms,
      kind('pods', true, 'refused', 6_000),
      kind('events', true, 'refused', 9_000),
    ];
    expect(clusterState({ kinds, now })).toMatchObject({
      state: 'stale',
      sinceMs: now - 9_000,
      message: 'pods: pods refused; events: events refused',
    });
  });

  it('is stale as soon as the cluster is found to be away', () => {
    const down = { since: now - 27_000, message: 'no answer' };
    expect(clusterState({ kinds: [vms], down, now })).toEqual({
      complete: true,
      state: 'stale',
      sinceMs: now - 27_000,
      message: 'no answer',
    });
    expect(
      clusterState({ kinds: [kind('virtualmachines', false)], down, now }),
    ).toMatchObject({
      complete: false,
      state: 'connecting',
      message: 'no answer',
    });
  });
});
