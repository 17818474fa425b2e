import { Instancetype, Preference, VirtualMachine } from '../../model';
import { machine } from '../../scenes/sceneObjects';
import { commonInstancetypes } from './commonInstancetypes';
import { commonPreferences } from './commonPreferences';
import { expandMachine, InstancetypeLookup } from './expandMachine';

const find: InstancetypeLookup = {
  instancetype: ({ name }): Instancetype | undefined =>
    commonInstancetypes.find(({ metadata }) => metadata.name === name),
  preference: ({ name }): Preference | undefined =>
    commonPreferences.find(({ metadata }) => metadata.name === name),
};

function plain(spec: Partial<VirtualMachine['spec']>): VirtualMachine {
  const vm = machine({ name: 'a', namespace: 'team-a' });
  const { cpu: _, memory: _memory, ...domain } = vm.spec.template.spec.domain;
  const template = { spec: { ...vm.spec.template.spec, domain } };
  return { ...vm, spec: { ...vm.spec, template, ...spec } };
}

const domainOf = (vm: VirtualMachine) => {
  const result = expandMachine(vm, find);
  expect(result.ok).toBe(true);
  return (result.ok ? result.vm : vm).spec.template.spec.domain;
};

describe('expandMachine', () => {
  it('leaves a machine that refers to nothing', () => {
    const vm = machine({ name: 'a', namespace: 'team-a' });
    expect(expandMachine(vm, find)).toEqual({ ok: true, vm });
  });

  it('counts virtual CPUs in sockets, and fills memory in', () => {
    expect(
      domainOf(plain({ instancetype: { name: 'u1.xlarge' } })),
    ).toMatchObject({
      cpu: { sockets: 4, cores: 1, threads: 1 },
      memory: { guest: '16Gi' },
    });
  });

  it('adds the devices of a type that has some', () => {
    const domain = domainOf(plain({ instancetype: { name: 'gn1.xlarge' } }));
    expect(domain.devices.gpus).toHaveLength(1);
  });

  it('prefers, but never overrules', () => {
    const vm = plain({ preference: { name: 'windows.11' } });
    const { disks, interfaces } = domainOf(vm).devices;
    expect(disks?.[0].disk?.bus).toBe('virtio');
    expect(interfaces?.[0].model).toBe('e1000e');
  });

  it('gives Windows the features and the clock that it needs', () => {
    const domain = domainOf(
      plain({
        instancetype: { name: 'u1.large' },
        preference: { name: 'windows.2k22' },
      }),
    );
    expect(domain).toMatchObject({
      clock: { utc: {}, timer: { hpet: { present: false } } },
      cpu: { sockets: 2 },
      features: { hyperv: { relaxed: {} }, smm: {} },
      firmware: { bootloader: { efi: { secureBoot: true } } },
      devices: { tpm: {}, autoattachInputDevice: true },
    });
  });

  it.each([
    [
      { instancetype: { name: 'nope' } },
      'FailedFindInstancetype',
      'virtualmachineclusterinstancetypes.instancetype.kubevirt.io "nope" not found',
    ],
    [
      {
        preference: { name: 'nope', kind: 'VirtualMachinePreference' },
      },
      'FailedFindPreference',
      'virtualmachinepreferences.instancetype.kubevirt.io "nope" not found',
    ],
  ])('says that %j is missing', (spec, reason, message) => {
    expect(expandMachine(plain(spec), find)).toEqual({
      ok: false,
      reason,
      message,
    });
  });

  it('refuses a machine that gives what its type gives', () => {
    const vm = machine({ name: 'a', namespace: 'team-a' });
    const both = {
      ...vm,
      spec: { ...vm.spec, instancetype: { name: 'u1.small' } },
    };
    expect(expandMachine(both, find)).toMatchObject({
      ok: false,
      message: expect.stringContaining(
        'VMI conflicts with instancetype spec in fields: [spec.template.spec.domain.cpu.sockets, spec.template.spec.domain.memory.guest]',
      ),
    });
  });
});
