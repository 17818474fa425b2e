import {
  DiskView,
  VirtualMachineAction,
} from 'backstage-plugin-kubevirt-common';
import { aView } from '../../__testUtils__/aView';
import { restartRequired } from '../../__testUtils__/problems';
import { consequencesOf } from './consequencesOf';

const [root] = aView().disks;
const disk = (changes: Partial<DiskView>): DiskView => ({
  ...root,
  persistent: false,
  kind: 'containerDisk',
  ...changes,
});
const quiet = { disks: [], access: { ports: [], commands: [] }, problems: [] };

const idsOf = (
  action: VirtualMachineAction,
  changes: Parameters<typeof aView>[0] = {},
  force = false,
) =>
  consequencesOf(action, aView({ ...quiet, ...changes }), { force }).map(
    ({ id }) => id,
  );

describe('consequencesOf', () => {
  it.each<[VirtualMachineAction, Parameters<typeof aView>[0], string[]]>([
    ['start', {}, ['startBootsFrom', 'startTakes']],
    [
      'start',
      { boot: { network: 'default' } },
      ['startBootsFromNetwork', 'startTakes'],
    ],
    ['start', { boot: {} }, ['startTakes']],
    ['stop', {}, ['guestIsAsked', 'unsavedWork']],
    [
      'stop',
      { runStrategy: 'Always' },
      ['guestIsAsked', 'unsavedWork', 'becomesHalted'],
    ],
    ['restart', {}, ['guestIsAsked', 'unsavedWork']],
    [
      'restart',
      { problems: [restartRequired] },
      ['guestIsAsked', 'unsavedWork', 'changesTakeEffect'],
    ],
    ['pause', {}, ['pauseFreezes', 'pauseKeepsResources']],
    ['unpause', {}, ['unpauseGoesOn']],
    ['migrate', {}, ['migrateMoves', 'migrateKeepsRunning']],
    ['delete', {}, ['deleteRuns', 'deleteForGood']],
    ['delete', { node: undefined }, ['deleteForGood']],
  ])('says of %s %j: %j', (action, changes, expected) => {
    expect(idsOf(action, changes)).toEqual(expected);
  });

  it('says that a guest which is not waited for is cut off', () => {
    expect(idsOf('stop', {}, true)[0]).toBe('guestIsCutOff');
    expect(idsOf('restart', {}, true)[0]).toBe('guestIsCutOff');
  });

  it.each([
    ['a container disk', disk({}), true],
    ['an empty disk', disk({ kind: 'emptyDisk' }), true],
    ['a copy on write', disk({ kind: 'ephemeral' }), true],
    ['cloud-init', disk({ kind: 'cloudInitNoCloud' }), false],
    ['a CD', disk({ device: 'cdrom' }), false],
    ['what cannot be written', disk({ readOnly: true }), false],
    [
      'a claim',
      disk({ kind: 'persistentVolumeClaim', persistent: true }),
      false,
    ],
  ])('says whether %s loses data at a stop', (_, each, loses) => {
    expect(idsOf('stop', { disks: [each] }).includes('losesData')).toBe(loses);
    expect(idsOf('restart', { disks: [each] }).includes('losesData')).toBe(
      loses,
    );
  });

  it('names the disks that lose their data and the ports that are away', () => {
    expect(
      consequencesOf(
        'stop',
        aView({ disks: [disk({ name: 'a' }), disk({ name: 'b' })] }),
      ),
    ).toEqual(
      expect.arrayContaining([
        { id: 'losesData', disks: 'a, b', count: 2 },
        { id: 'unreachableOver', ports: 'http (5901)', count: 1 },
      ]),
    );
  });
});
