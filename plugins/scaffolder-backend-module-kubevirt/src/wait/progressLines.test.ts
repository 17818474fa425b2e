import { VirtualMachineView } from 'backstage-plugin-kubevirt-common';
import { testDisk, testView } from '../__testUtils__/testView';
import { progressLines } from './progressLines';

function linesOf(view: Partial<VirtualMachineView>) {
  return [...progressLines(testView(view)).values()];
}

describe('progressLines', () => {
  it.each<[string, Partial<VirtualMachineView>, string]>([
    ['the status', { status: 'Provisioning' }, 'Status: Provisioning'],
    ['the node', { node: 'worker-1' }, "Scheduled on node 'worker-1'"],
    [
      'all addresses',
      {
        interfaces: [
          { name: 'default', addresses: ['10.0.0.1'], reportedBy: [] },
          { name: 'lab', addresses: ['10.9.0.1', 'fd00::1'], reportedBy: [] },
        ],
      },
      'Address 10.0.0.1, 10.9.0.1, fd00::1',
    ],
    [
      'the guest agent and what it reports',
      { guest: { agentConnected: true, os: 'Ubuntu 24.04.1 LTS' } },
      'The guest agent is connected, the guest runs Ubuntu 24.04.1 LTS',
    ],
    [
      'a guest agent that reports nothing',
      { guest: { agentConnected: true } },
      'The guest agent is connected',
    ],
    [
      'an import in steps of ten percent',
      {
        disks: [
          testDisk({
            progress: { phase: 'ImportInProgress', percent: 47.9, restarts: 0 },
          }),
        ],
      },
      "Disk 'rootdisk': ImportInProgress, 40 %",
    ],
    [
      'an import whose size nobody knows',
      {
        disks: [
          testDisk({ progress: { phase: 'ImportInProgress', restarts: 0 } }),
        ],
      },
      "Disk 'rootdisk': ImportInProgress",
    ],
    [
      'an import that was begun again',
      {
        disks: [
          testDisk({
            progress: { phase: 'ImportInProgress', percent: 0, restarts: 2 },
          }),
        ],
      },
      "Disk 'rootdisk': ImportInProgress, 0 %, begun again 2 times",
    ],
    [
      'an import that is over',
      {
        disks: [
          testDisk({
            progress: { phase: 'Succeeded', percent: 100, restarts: 0 },
          }),
        ],
      },
      "Disk 'rootdisk': the image is in place",
    ],
    [
      'how to upload an image that a disk waits for',
      {
        disks: [
          testDisk({
            claim: 'own',
            progress: { phase: 'UploadReady', restarts: 0 },
          }),
        ],
      },
      "Disk 'rootdisk' waits for its image. Upload it with: virtctl image-upload dv own -n team-a --no-create --image-path=FILE",
    ],
    [
      'a claim that is waited for',
      { disks: [testDisk({ name: 'data', claim: 'big', phase: 'Pending' })] },
      "Disk 'data': claim 'big' is Pending",
    ],
  ])('says %s', (_, view, line) => {
    expect(linesOf(view)).toContain(line);
  });

  it('says nothing of what is not known yet', () => {
    expect(linesOf({ status: 'Unknown', disks: [testDisk()] })).toEqual([]);
  });

  it('has no news while an import stays within a step', () => {
    const at = (percent: number) =>
      linesOf({
        disks: [
          testDisk({
            progress: { phase: 'ImportInProgress', percent, restarts: 0 },
          }),
        ],
      });
    expect(at(40)).toEqual(at(49.9));
    expect(at(49.9)).not.toEqual(at(50));
  });
});
