import {
  DiskView,
  VirtualMachineAction,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';

/**
 * Something that an action leads to, to be known before: the key of its text
 * under `consequence.`, and what the text names.
 *
 * @internal
 */
export type Consequence =
  | { id: 'startBootsFrom'; disk: string }
  | { id: 'startBootsFromNetwork'; network: string }
  | { id: 'losesData'; disks: string; count: number }
  | { id: 'becomesHalted'; strategy: string }
  | { id: 'unreachableOver'; ports: string; count: number }
  | {
      id:
        | 'startTakes'
        | 'guestIsAsked'
        | 'guestIsCutOff'
        | 'unsavedWork'
        | 'changesTakeEffect'
        | 'pauseFreezes'
        | 'pauseKeepsResources'
        | 'unpauseGoesOn'
        | 'migrateMoves'
        | 'migrateKeepsRunning'
        | 'deleteRuns'
        | 'deleteForGood';
    };

/**
 * What an action leads to for this virtual machine, most important first.
 *
 * @param options - `force`: without waiting for the guest
 * @internal
 */
export function consequencesOf(
  action: VirtualMachineAction,
  view: VirtualMachineView,
  options: { force?: boolean } = {},
): Consequence[] {
  const { force = false } = options;
  const ends: Consequence[] = [
    { id: force ? 'guestIsCutOff' : 'guestIsAsked' },
    { id: 'unsavedWork' },
    ...losses(view),
  ];
  switch (action) {
    case 'start':
      return [...bootOf(view), { id: 'startTakes' }];
    case 'stop':
      return [...ends, ...unreachable(view), ...halted(view)];
    case 'restart':
      return [
        ...ends,
        ...(view.problems.some(({ code }) => code === 'RestartRequired')
          ? [{ id: 'changesTakeEffect' as const }]
          : []),
      ];
    case 'pause':
      return [
        { id: 'pauseFreezes' },
        ...unreachable(view),
        { id: 'pauseKeepsResources' },
      ];
    case 'unpause':
      return [{ id: 'unpauseGoesOn' }];
    case 'migrate':
      return [{ id: 'migrateMoves' }, { id: 'migrateKeepsRunning' }];
    default:
      return [
        ...(view.node ? [{ id: 'deleteRuns' as const }] : []),
        { id: 'deleteForGood' },
      ];
  }
}

function bootOf({ boot }: VirtualMachineView): Consequence[] {
  if (boot.network !== undefined) {
    return [{ id: 'startBootsFromNetwork', network: boot.network }];
  }
  return boot.disk === undefined
    ? []
    : [{ id: 'startBootsFrom', disk: boot.disk }];
}

function losses({ disks }: VirtualMachineView): Consequence[] {
  const lost = disks.filter(isLost).map(({ name }) => name);
  return lost.length > 0
    ? [{ id: 'losesData', disks: lost.join(', '), count: lost.length }]
    : [];
}

/** What the guest writes to it is gone; of cloud-init's disk nobody cares. */
function isLost({ persistent, readOnly, device, kind }: DiskView): boolean {
  return (
    !persistent &&
    !readOnly &&
    device === 'disk' &&
    ['containerDisk', 'emptyDisk', 'ephemeral'].includes(kind)
  );
}

function unreachable({ access }: VirtualMachineView): Consequence[] {
  const ports = access.ports
    .filter(({ service }) => service !== undefined)
    .map(({ name, port }) => (name ? `${name} (${port})` : String(port)));
  return ports.length > 0
    ? [
        {
          id: 'unreachableOver',
          ports: [...new Set(ports)].join(', '),
          count: ports.length,
        },
      ]
    : [];
}

/** KubeVirt v1.9.0 pkg/virt-api/rest/lifecycle.go: StopVMRequestHandler. */
function halted({ runStrategy }: VirtualMachineView): Consequence[] {
  return runStrategy === 'Always'
    ? [{ id: 'becomesHalted', strategy: runStrategy }]
    : [];
}
