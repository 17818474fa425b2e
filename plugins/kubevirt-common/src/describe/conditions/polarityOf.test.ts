import { Condition } from '../../objects';
import { Polarity } from '../../view';
import { polarityOf } from './polarityOf';

describe('polarityOf', () => {
  it.each<[kind: string, condition: Condition, polarity: Polarity]>([
    ['VirtualMachine', { type: 'Ready', status: 'True' }, 'good'],
    ['VirtualMachine', { type: 'Ready', status: 'False' }, 'neutral'],
    ['VirtualMachine', { type: 'Failure', status: 'True' }, 'bad'],
    ['VirtualMachine', { type: 'Failure', status: 'False' }, 'good'],
    ['VirtualMachine', { type: 'RestartRequired', status: 'True' }, 'bad'],
    [
      'VirtualMachine',
      { type: 'ManualRecoveryRequired', status: 'True' },
      'bad',
    ],
    [
      'VirtualMachineInstance',
      { type: 'Paused', status: 'True', reason: 'PausedByUser' },
      'neutral',
    ],
    [
      'VirtualMachineInstance',
      { type: 'Paused', status: 'True', reason: 'PausedIOError' },
      'bad',
    ],
    [
      'VirtualMachineInstance',
      { type: 'AgentConnected', status: 'True' },
      'good',
    ],
    [
      'VirtualMachineInstance',
      { type: 'AgentVersionNotSupported', status: 'True' },
      'bad',
    ],
    [
      'VirtualMachineInstance',
      { type: 'LiveMigratable', status: 'False' },
      'neutral',
    ],
    [
      'VirtualMachineInstance',
      { type: 'StorageLiveMigratable', status: 'False' },
      'neutral',
    ],
    [
      'VirtualMachineInstance',
      { type: 'Synchronized', status: 'False' },
      'bad',
    ],
    [
      'VirtualMachineInstance',
      { type: 'DataVolumesReady', status: 'False' },
      'neutral',
    ],
    [
      'VirtualMachineInstance',
      { type: 'Provisioning', status: 'True' },
      'neutral',
    ],
    [
      'VirtualMachineInstance',
      { type: 'SoftwareEmulation', status: 'True' },
      'neutral',
    ],
    [
      'VirtualMachineInstance',
      { type: 'HotVCPUChange', status: 'True' },
      'neutral',
    ],
    [
      'VirtualMachineInstance',
      { type: 'HotVCPUChange', status: 'False' },
      'bad',
    ],
    [
      'VirtualMachineInstance',
      { type: 'PodScheduled', status: 'False', reason: 'Unschedulable' },
      'bad',
    ],
    [
      'VirtualMachineInstance',
      {
        type: 'PodScheduled',
        status: 'False',
        reason: 'Unschedulable',
        message: 'pod has unbound immediate PersistentVolumeClaims',
      },
      'neutral',
    ],
    [
      'DataVolume',
      { type: 'Running', status: 'False', reason: 'Completed' },
      'neutral',
    ],
    [
      'DataVolume',
      { type: 'Running', status: 'False', reason: 'Scratch space required' },
      'neutral',
    ],
    [
      'DataVolume',
      { type: 'Running', status: 'False', reason: 'ContainerCreating' },
      'neutral',
    ],
    [
      'DataVolume',
      { type: 'Running', status: 'False', reason: 'Error' },
      'bad',
    ],
    ['DataVolume', { type: 'Running', status: 'True' }, 'neutral'],
    [
      'DataVolume',
      { type: 'Bound', status: 'False', reason: 'Pending' },
      'neutral',
    ],
    [
      'DataVolume',
      { type: 'Bound', status: 'False', reason: 'ClaimLost' },
      'bad',
    ],
    [
      'DataVolume',
      { type: 'Ready', status: 'False', reason: 'TransferRunning' },
      'neutral',
    ],
    [
      'PersistentVolumeClaim',
      { type: 'FileSystemResizePending', status: 'True' },
      'neutral',
    ],
    ['Pod', { type: 'DisruptionTarget', status: 'True' }, 'bad'],
    ['Pod', { type: 'Ready', status: 'False' }, 'neutral'],
    ['VirtualMachine', { type: 'Warp', status: 'False' }, 'bad'],
    ['VirtualMachine', { type: 'Warp', status: 'True' }, 'good'],
    ['VirtualMachine', { type: 'WarpFailed', status: 'True' }, 'bad'],
    ['VirtualMachine', { type: 'WarpFailed', status: 'False' }, 'good'],
    ['VirtualMachine', { type: 'Warp', status: 'Unknown' }, 'neutral'],
    ['Pod', { type: 'example.com/gate', status: 'False' }, 'neutral'],
    [
      'PersistentVolumeClaim',
      { type: 'ControllerResizeError', status: 'True' },
      'bad',
    ],
    ['Spaceship', {}, 'neutral'],
  ])('takes %s %j for %s news', (kind, condition, polarity) => {
    expect(polarityOf(kind, condition)).toBe(polarity);
  });
});
