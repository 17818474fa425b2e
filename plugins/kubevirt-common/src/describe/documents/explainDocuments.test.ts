import { ago, machine, now } from '../../__testUtils__/machine';
import { explainDocuments } from './explainDocuments';

const objects = machine({ instance: {}, dataVolume: { phase: 'Succeeded' } });
const [vm] = objects.virtualMachines ?? [];
const [vmi] = objects.virtualMachineInstances ?? [];
const [dataVolume] = objects.dataVolumes ?? [];
const typed = {
  vm: { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine', ...vm },
  vmi: { apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachineInstance', ...vmi },
  dataVolume: {
    apiVersion: 'cdi.kubevirt.io/v1beta1',
    kind: 'DataVolume',
    ...dataVolume,
  },
};
const all = [typed.vm, typed.vmi, typed.dataVolume];

describe('explainDocuments', () => {
  it.each<[what: string, document: unknown]>([
    ['an array', all],
    ['a List', { apiVersion: 'v1', kind: 'List', items: all }],
    ['several documents', [typed.vm, { kind: 'List', items: [typed.vmi] }]],
    [
      'typed lists, whose items have no kind',
      [
        { kind: 'VirtualMachineList', items: [vm] },
        { kind: 'VirtualMachineInstanceList', items: [vmi] },
      ],
    ],
    [
      'a map of arrays',
      { virtualMachines: [vm], virtualMachineInstances: [vmi] },
    ],
    [
      'a map of lists by other names',
      { VirtualMachine: [vm], things: [typed.vmi, 7, null, 'text'] },
    ],
    ['maps in maps', { cluster: { 'team-a': { virtualmachines: [vm] } } }],
    ['a single object', typed.vm],
  ])('finds the virtual machine in %s', (_, document) => {
    expect(explainDocuments(document)).toMatchObject([
      { kind: 'VirtualMachine', namespace: 'team-a', name: 'web' },
    ]);
  });

  it('describes each step by itself, in order, with its name', () => {
    const step = (name: string, status: string) => ({
      step: name,
      objects: machine({ status }),
    });
    expect(
      explainDocuments({
        scenario: 'a life',
        steps: [step('first', 'Starting'), step('second', 'Stopped')],
      }),
    ).toMatchObject([
      { step: 'first', status: 'Starting' },
      { step: 'second', status: 'Stopped' },
    ]);
    expect(explainDocuments(typed.vm)[0]).not.toHaveProperty('step');
  });

  it('describes an instance that no VirtualMachine of the document owns', () => {
    expect(explainDocuments([typed.vmi])).toMatchObject([
      { kind: 'VirtualMachineInstance', name: 'web', status: 'Running' },
    ]);
  });

  it("leaves other APIs' kinds of the same names alone", () => {
    expect(
      explainDocuments([
        { ...typed.vm, apiVersion: 'vmoperator.example.com/v1' },
      ]),
    ).toEqual([]);
  });

  it.each([[null], ['text'], [7], [[]], [{}], [{ items: 7 }], [[[[]]]]])(
    'finds none in %j',
    document => {
      expect(explainDocuments(document)).toEqual([]);
    },
  );

  describe('the moment', () => {
    const silent = machine({
      instance: {
        phaseTransitionTimestamps: [
          { phase: 'Running', phaseTransitionTimestamp: ago(600) },
        ],
      },
      instanceMeta: { creationTimestamp: ago(620) },
      vm: {
        creationTimestamp: ago(700),
        // A deletion lies ahead of its request.
        deletionTimestamp: undefined,
      },
      conditions: [],
    });
    const codes = (document: unknown, options?: { now?: Date }) =>
      explainDocuments(document, options)[0].problems.map(({ code }) => code);

    it('is the newest time of the document', () => {
      expect(codes(silent)).toEqual([]);
      expect(
        codes({
          ...silent,
          events: [
            {
              metadata: { namespace: 'team-b', name: 'e' },
              lastTimestamp: ago(0),
            },
          ],
        }),
      ).toEqual(['GuestAgentMissing']);
    });

    it('is the one that is given', () => {
      expect(codes(silent, { now })).toEqual(['GuestAgentMissing']);
    });
  });
});
