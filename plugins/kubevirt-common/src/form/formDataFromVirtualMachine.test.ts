import { describe as describeVm } from '../describe';
import { VirtualMachine } from '../objects';
import { render } from '../render';
import { parseValues } from '../values';
import { formDataFromVirtualMachine } from './formDataFromVirtualMachine';
import { BootChoice, VirtualMachineFormData } from './VirtualMachineFormData';
import { valuesOfFormData } from './valuesOfFormData';

/** The form's data for a machine like the one that the data makes. */
function again(data: VirtualMachineFormData): VirtualMachineFormData {
  const made = valuesOfFormData(data);
  const parsed = parseValues(made.ok ? made.values : 'none');
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.findings));
  }
  const { virtualMachine, service, dataVolume } = render({
    name: 'web',
    namespace: 'team-a',
    values: parsed.values,
    profile: 'modern',
  });
  const view = describeVm({
    objects: {
      virtualMachines: [virtualMachine as VirtualMachine],
      services: service ? [service] : [],
      dataVolumes: dataVolume ? [dataVolume] : [],
      persistentVolumeClaims: ['shared', 'own', 'golden'].map(name => ({
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { namespace: 'team-a', name },
        spec: {
          accessModes: [name === 'own' ? 'ReadWriteOnce' : 'ReadWriteMany'],
        },
      })),
    },
    target: { kind: 'VirtualMachine', namespace: 'team-a', name: 'web' },
  });
  return formDataFromVirtualMachine({ view, cluster: 'lab' });
}

describe('formDataFromVirtualMachine', () => {
  it.each<BootChoice>([
    { from: 'dataSource', namespace: 'images', name: 'ubuntu', size: '20Gi' },
    { from: 'url', url: 'https://example.com/a.img', size: '20Gi' },
    { from: 'registry', image: 'quay.io/a/b:1', size: '20Gi' },
    { from: 'copy', namespace: 'team-a', name: 'golden', size: '20Gi' },
    { from: 'snapshot', namespace: 'team-a', name: 'before', size: '20Gi' },
    { from: 'containerDisk', image: 'quay.io/a/b:1' },
  ])('boots as the machine does: %j', boot => {
    expect(again({ boot }).boot).toEqual(boot);
  });

  it('copies a claim that the machine boots from', () => {
    const boot = { from: 'claim', name: 'golden' } as const;
    expect(again({ boot }).boot).toEqual({ from: 'copy', name: 'golden' });
  });

  it('has its place, size, ports and devices', () => {
    const data: VirtualMachineFormData = {
      boot: { from: 'url', url: 'https://example.com/a.img', size: '20Gi' },
      size: { cpu: '2', memory: '4Gi' },
      storage: { storageClassName: 'fast' },
      devices: {
        gpus: [{ name: 'gpu1', deviceName: 'nvidia.com/A100' }],
        hostDevices: [{ name: 'nic1', deviceName: 'example.com/nic' }],
      },
      network: { ports: [{ name: 'http', port: 80, protocol: 'TCP' }] },
      more: { runStrategy: 'Always' },
    };
    expect(again(data)).toEqual({
      ...data,
      target: { cluster: 'lab', namespace: 'team-a' },
    });
  });

  it('names instance type and preference', () => {
    const size = {
      instancetype: { name: 'u1.small' },
      preference: { name: 'ubuntu' },
    };
    expect(again({ size, boot: { from: 'blank' } }).size).toEqual(size);
  });

  it('takes only claims that two machines can have', () => {
    const claim = (name: string) => ({
      name,
      persistentVolumeClaim: { name },
    });
    const claims = {
      disks: [claim('shared'), claim('own')],
      filesystems: [claim('golden')],
    };
    expect(again({ boot: { from: 'blank' }, claims }).claims).toEqual({
      disks: [claim('shared')],
      filesystems: [claim('golden')],
    });
  });

  it('leaves out what may be secret, and the name', () => {
    const data = again({
      boot: { from: 'blank' },
      cloudInit: '#cloud-config\npassword: secret\n',
      sshPublicKey: 'ssh-ed25519 AAAA you@example.com',
    });
    expect(JSON.stringify(data)).not.toMatch(/secret|ssh-ed25519|web/);
  });
});
