import { claim, service } from '../../scenes/sceneObjects';
import { disk, migration, vm } from './failureObjects';
import { FailureRow } from './FailureRow';

const ssh = [{ name: 'ssh', port: 22 }];

/**
 * What goes wrong once a machine runs.
 *
 * @internal
 */
export const guestFailures: FailureRow[] = [
  {
    id: 'F33',
    title: 'QEMU ends before the guest runs, again and again',
    status: 'CrashLoopBackOff',
    objects: vm({ fail: 'F33' }),
    says: [
      [
        'VirtualMachine',
        /"startFailure":\{"consecutiveFailCount":[1-9].*"retryAfterTimestamp":/,
      ],
    ],
  },
  {
    id: 'F34',
    title: 'the guest crashes after it ran, and is started again',
    objects: vm({ fail: 'F34' }),
    says: [
      [
        'Event',
        /The VirtualMachineInstance crashed.*"reason":"Stopped".*"type":"Warning"/,
      ],
    ],
  },
  {
    id: 'F35',
    title: 'a guest ignores the power button, and is killed',
    status: 'Stopped',
    objects: vm({ fail: 'F35' }),
    then: ({ change }) =>
      change('VirtualMachine', 'vm', { spec: { runStrategy: 'Halted' } }),
    says: [
      ['Event', /Signaled Graceful Shutdown.*"reason":"ShuttingDown"/],
      ['Event', /"reason":"Stopped".*"type":"Warning"/],
    ],
  },
  {
    id: 'F36',
    title: 'the guest powers off',
    status: 'Stopped',
    objects: vm({ fail: 'F36' }),
    says: [
      [
        'Event',
        /The VirtualMachineInstance was shut down.*"reason":"Stopped".*"type":"Normal"/,
      ],
    ],
  },
  {
    id: 'F38',
    title: 'no guest agent is installed',
    status: 'Running',
    objects: vm({
      cloudInit: {
        cloudInitNoCloud: { userData: '#cloud-config\nuser: ubuntu\n' },
      },
    }),
    says: [['VirtualMachineInstance', /^(?!.*AgentConnected).*"Running"/]],
  },
  {
    id: 'F39',
    title: 'the guest agent is too old',
    status: 'Running',
    objects: vm({ fail: 'F39' }),
    says: [
      ['VirtualMachine', /"status":"True","type":"AgentVersionNotSupported"/],
    ],
  },
  {
    id: 'F40',
    title: 'the storage fails under the machine',
    status: 'Paused',
    objects: vm({ fail: 'F40' }),
    says: [
      [
        'VirtualMachine',
        /VMI was paused, low-level IO error detected","reason":"PausedIOError","status":"True","type":"Paused"/,
      ],
    ],
  },
  {
    id: 'F41',
    title: 'a disk that is not shared keeps it from moving',
    status: 'Running',
    objects: vm(disk('data'), namespace => [
      claim({ name: 'data', namespace }),
    ]),
    says: [
      [
        'VirtualMachine',
        /cannot migrate VMI: PVC data is not shared, live migration requires that all PVCs must be shared \(using ReadWriteMany access mode\)","reason":"DisksNotLiveMigratable","status":"False","type":"LiveMigratable"/,
      ],
    ],
  },
  {
    id: 'F42',
    title: 'a migration fails, and the machine runs on',
    status: 'Running',
    objects: vm({ fail: 'F42' }),
    then: ({ create }) => create(migration),
    says: [
      ['VirtualMachineInstanceMigration', /"phase":"Failed"/],
      ['VirtualMachineInstance', /"failed":true,"failureReason":"/],
      ['Event', /"reason":"FailedMigration"/],
    ],
  },
  {
    id: 'F45',
    title: 'a change waits for a restart',
    status: 'Running',
    objects: vm(),
    then: ({ change }) =>
      change('VirtualMachine', 'vm', {
        spec: { template: { spec: { terminationGracePeriodSeconds: 77 } } },
      }),
    says: [
      [
        'VirtualMachine',
        /a non-live-updatable field was changed in the template spec","(reason":"[^"]*",")?status":"True","type":"RestartRequired"/,
      ],
    ],
  },
  {
    id: 'F49',
    title: 'something holds a deleted machine',
    status: 'Terminating',
    objects: vm({ fail: 'F49' }),
    then: ({ remove }) => remove('VirtualMachine', 'vm'),
    says: [['VirtualMachine', /kubevirt.io\/virtualMachineControllerFinalize/]],
  },
  {
    id: 'F50',
    title: 'a Service selects no machine that there is',
    status: 'Running',
    objects: vm({}, namespace => [
      service({ name: 'vm', namespace, ports: ssh }),
      service({ name: 'other', namespace, ports: ssh }),
    ]),
    says: [
      [
        'EndpointSlice',
        /"endpoints":\[\{.*"ready":true,.*"name":"virt-launcher-vm-.*"kubernetes.io\/service-name":"vm"/,
      ],
      [
        'EndpointSlice',
        /"endpoints":\[\],.*"kubernetes.io\/service-name":"other"/,
      ],
    ],
  },
];
