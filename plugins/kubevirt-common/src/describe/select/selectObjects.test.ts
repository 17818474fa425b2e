import { ClusterObjects, KubernetesObject } from '../../objects';
import { selectObjects } from './selectObjects';

const namespace = 'team-a';
const target = { kind: 'VirtualMachine', namespace, name: 'web' } as const;

function object(name: string, more: KubernetesObject['metadata'] = {}) {
  return { metadata: { namespace, name, uid: `${name}-uid`, ...more } };
}

function ownedBy(kind: string, name: string, uid = `${name}-uid`) {
  return { ownerReferences: [{ kind, name, uid, controller: true }] };
}

const vm = {
  ...object('web', { uid: 'vm' }),
  spec: {
    dataVolumeTemplates: [{ metadata: { name: 'web-root' } }],
    template: {
      metadata: { labels: { app: 'shop' } },
      spec: {
        volumes: [
          { name: 'root', dataVolume: { name: 'web-root' } },
          { name: 'data', persistentVolumeClaim: { claimName: 'web-data' } },
          {
            name: 'layer',
            ephemeral: { persistentVolumeClaim: { claimName: 'golden' } },
          },
          { name: 'init', cloudInitNoCloud: { secretRef: { name: 'init' } } },
        ],
        accessCredentials: [
          { sshPublicKey: { source: { secret: { secretName: 'keys' } } } },
        ],
      },
    },
  },
};
const vmi = object('web', {
  uid: 'vmi',
  ...ownedBy('VirtualMachine', 'web', 'vm'),
});

/** The names of what is selected, by kind. */
function selected(objects: ClusterObjects) {
  return Object.fromEntries(
    Object.entries(selectObjects({ objects, target }))
      .map(
        ([key, list]) =>
          [
            key,
            list.map(({ metadata }: KubernetesObject) => metadata?.name),
          ] as const,
      )
      .filter(([, names]) => names.length > 0),
  );
}

/** What is selected beside the VM itself. */
function selectedWith(objects: ClusterObjects) {
  const { virtualMachines, virtualMachineInstances, ...others } = selected({
    virtualMachines: [vm],
    virtualMachineInstances: [vmi],
    ...objects,
  });
  return others;
}

describe('selectObjects', () => {
  it('picks the VM and its instance', () => {
    expect(
      selected({
        virtualMachines: [object('other'), vm],
        virtualMachineInstances: [
          object('web', {
            namespace: 'team-b',
            ...ownedBy('VirtualMachine', 'web', 'vm'),
          }),
          vmi,
        ],
      }),
    ).toEqual({ virtualMachines: ['web'], virtualMachineInstances: ['web'] });
  });

  it("leaves an instance that is another VM's, or nobody's", () => {
    expect(
      selected({
        virtualMachines: [vm],
        virtualMachineInstances: [
          object('web', ownedBy('VirtualMachine', 'web', 'earlier')),
          object('web'),
        ],
      }),
    ).toEqual({ virtualMachines: ['web'] });
  });

  it('picks an instance that stands for itself', () => {
    expect(
      selectObjects({
        objects: { virtualMachineInstances: [object('web')] },
        target: { ...target, kind: 'VirtualMachineInstance' },
      }).virtualMachineInstances,
    ).toHaveLength(1);
  });

  it('picks the DataVolumes of its templates and volumes, and those it owns', () => {
    expect(
      selectedWith({
        dataVolumes: [
          object('web-root'),
          object('web-data'),
          object('web-old', ownedBy('VirtualMachine', 'web', 'vm')),
          object('web-root', { namespace: 'team-b' }),
        ],
      }),
    ).toEqual({ dataVolumes: ['web-root', 'web-old'] });
  });

  it('picks the claims of its volumes, and those that CDI fills for them', () => {
    expect(
      selectedWith({
        persistentVolumeClaims: [
          object('web-root', { uid: 'root' }),
          object('prime-root'),
          object('web-data'),
          object('golden'),
          object(
            'scratch',
            ownedBy('PersistentVolumeClaim', 'web-root', 'root'),
          ),
          object('prime-other'),
          object('other'),
        ],
      }).persistentVolumeClaims.sort(),
    ).toEqual(['golden', 'prime-root', 'scratch', 'web-data', 'web-root']);
  });

  it('picks the launchers of its instance by owner and by label', () => {
    expect(
      selectedWith({
        pods: [
          object('a', ownedBy('VirtualMachineInstance', 'web', 'vmi')),
          object('b', { labels: { 'kubevirt.io/created-by': 'vmi' } }),
          object('c', { labels: { 'vmi.kubevirt.io/id': 'web' } }),
          object('d', { labels: { 'vm.kubevirt.io/name': 'web' } }),
          object('e', { labels: { 'vm.kubevirt.io/name': 'web-1' } }),
          object('f', {
            namespace: 'team-b',
            labels: { 'vmi.kubevirt.io/id': 'web' },
          }),
        ],
      }),
    ).toEqual({ pods: ['a', 'b', 'c', 'd'] });
  });

  it("picks CDI's pods by name, owner and annotation, those of primes too", () => {
    expect(
      selectedWith({
        persistentVolumeClaims: [
          object('web-root', {
            uid: 'root',
            annotations: {
              'cdi.kubevirt.io/storage.import.importPodName': 'by-annotation',
            },
          }),
          object('prime-root', { uid: 'prime' }),
        ],
        pods: [
          object('importer-web-root'),
          object('importer-prime-root'),
          object('by-annotation'),
          object('by-owner', ownedBy('PersistentVolumeClaim', 'x', 'prime')),
          object('cdi-upload-web-root'),
          object('importer-other'),
        ],
      }).pods.sort(),
    ).toEqual([
      'by-annotation',
      'by-owner',
      'cdi-upload-web-root',
      'importer-prime-root',
      'importer-web-root',
    ]);
  });

  it.each([
    [{ 'vmi.kubevirt.io/id': 'web' }, true],
    [{ 'vm.kubevirt.io/name': 'web' }, true],
    [{ app: 'shop' }, true],
    [{ app: 'shop', 'kubevirt.io': 'virt-launcher' }, true],
    [{ app: 'shop', tier: 'front' }, false],
    [{ app: 'other' }, false],
    [{}, false],
  ])('picks Services by their selector: %j %s', (selector, picked) => {
    expect(
      selectedWith({ services: [{ ...object('front'), spec: { selector } }] }),
    ).toEqual(picked ? { services: ['front'] } : {});
  });

  it('takes the labels of the launcher that runs for those of the template', () => {
    expect(
      selectedWith({
        pods: [
          object('virt-launcher-web-abcde', {
            labels: { 'vmi.kubevirt.io/id': 'web', tier: 'front' },
          }),
        ],
        services: [
          {
            ...object('front'),
            spec: { selector: { tier: 'front', app: 'shop' } },
          },
        ],
      }).services,
    ).toEqual(['front']);
  });

  it('picks Services that are meant for it, though their selector misses', () => {
    expect(
      selectedWith({
        services: [
          {
            ...object('owned', ownedBy('VirtualMachine', 'web', 'vm')),
            spec: { selector: { app: 'other' } },
          },
          {
            ...object('web'),
            spec: { selector: { 'kubevirt.io/vm': 'wbe' } },
          },
        ],
      }),
    ).toEqual({ services: ['owned', 'web'] });
    expect(
      selectedWith({
        services: [{ ...object('web'), spec: { selector: { app: 'other' } } }],
      }),
    ).toEqual({});
  });

  it('picks the Secrets that it names, and none of their data', () => {
    const secret = { ...object('init'), data: { userdata: 'aGk=' } };
    expect(
      selectedWith({ secrets: [secret, object('keys'), object('other')] }),
    ).toEqual({ secrets: ['init', 'keys'] });
    expect(
      JSON.stringify(
        selectObjects({
          objects: { virtualMachines: [vm], secrets: [secret] },
          target,
        }),
      ),
    ).not.toContain('aGk=');
  });

  it('picks its migrations', () => {
    expect(
      selectedWith({
        virtualMachineInstanceMigrations: [
          { ...object('move'), spec: { vmiName: 'web' } },
          { ...object('other'), spec: { vmiName: 'web-1' } },
        ],
      }),
    ).toEqual({ virtualMachineInstanceMigrations: ['move'] });
  });

  it('picks the events about all of these', () => {
    const about = (kind: string, name: string, where = namespace) => ({
      ...object(`${kind}.${name}.${where}`),
      involvedObject: { kind, name, namespace: where },
    });
    expect(
      selectedWith({
        events: [
          about('VirtualMachine', 'web'),
          about('VirtualMachineInstance', 'web'),
          about('DataVolume', 'web-root'),
          about('PersistentVolumeClaim', 'web-data'),
          // A pod that is gone.
          about('Pod', 'virt-launcher-web-abcde'),
          about('Pod', 'virt-launcher-web-1-abcde'),
          about('VirtualMachine', 'web', 'team-b'),
          about('Deployment', 'web'),
        ],
      }),
    ).toEqual({
      events: [
        'VirtualMachine.web.team-a',
        'VirtualMachineInstance.web.team-a',
        'Pod.virt-launcher-web-abcde.team-a',
        'DataVolume.web-root.team-a',
        'PersistentVolumeClaim.web-data.team-a',
      ],
    });
  });

  it('picks the endpoints of its Services', () => {
    expect(
      selectedWith({
        services: [{ ...object('front'), spec: { selector: { app: 'shop' } } }],
        endpointSlices: [
          object('front-1', {
            labels: { 'kubernetes.io/service-name': 'front' },
          }),
          object('back-1', {
            labels: { 'kubernetes.io/service-name': 'back' },
          }),
        ],
      }),
    ).toEqual({ services: ['front'], endpointSlices: ['front-1'] });
  });
});
