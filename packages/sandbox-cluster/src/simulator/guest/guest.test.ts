import { VirtualMachineInstance } from '../model';
import { machine } from '../scenes/sceneObjects';
import { bootImage } from './bootImage';
import { LoginShell } from './LoginShell';
import { operatingSystemOf } from './operatingSystems';
import { cloudInitPasswords, Password } from './cloudInitPasswords';
import { readCloudInit } from './readCloudInit';

describe('operatingSystemOf', () => {
  it.each([
    [
      'https://cloud-images.ubuntu.com/releases/focal/release/x.img',
      'ubuntu',
      '20.04',
    ],
    ['quay.io/containerdisks/ubuntu:22.04', 'ubuntu', '22.04'],
    ['kubevirt/fedora-cloud-container-disk-demo:latest', 'fedora', '43'],
    ['quay.io/containerdisks/centos-stream:10', 'centos', '10'],
    ['https://images.example.com/windows-2025.qcow2', 'mswindows', '2025'],
    ['https://images.example.com/disk.qcow2', 'linux', '1'],
  ])('%s is %s %s', (image, id, versionId) => {
    expect(operatingSystemOf(image).info).toMatchObject({ id, versionId });
  });
});

describe('readCloudInit', () => {
  it.each([
    [
      'the usual keys',
      '#cloud-config\nuser: ana\npassword: secret\nhostname: h\npackages: [qemu-guest-agent]',
      {
        user: 'ana',
        passwords: { '': { text: 'secret' } },
        hostname: 'h',
        installsAgent: true,
      },
    ],
    [
      'a list of users',
      '#cloud-config\nusers:\n- default\n- name: bob\n  plain_text_passwd: pw',
      { user: 'bob', passwords: { bob: { text: 'pw' } }, installsAgent: false },
    ],
    [
      'a script',
      '#!/bin/sh\napt-get install -y qemu-guest-agent',
      { passwords: {}, installsAgent: true },
    ],
    [
      'YAML that is none',
      '#cloud-config\n: [',
      { passwords: {}, installsAgent: false },
    ],
    ['nothing', '', { passwords: {}, installsAgent: false }],
  ])('reads %s', (_what, userData, expected) => {
    expect(JSON.parse(JSON.stringify(readCloudInit(userData)))).toEqual(
      expected,
    );
  });
});

describe('cloudInitPasswords', () => {
  const hash = '$6$salt$abc';
  it.each<[string, object, object]>([
    ['a hash', { password: hash }, { '': { hash } }],
    [
      'hashes of users',
      {
        users: [
          { name: 'a', passwd: hash },
          { name: 'b', hashed_passwd: 'x' },
        ],
      },
      { a: { hash }, b: { hash: 'x' } },
    ],
    [
      'what is changed after users were made',
      {
        users: [{ name: 'a', passwd: hash }],
        chpasswd: { users: [{ name: 'a', password: 'pw', type: 'text' }] },
      },
      { a: { text: 'pw' } },
    ],
    [
      'lines',
      { chpasswd: { list: `a:pw:x\nb:${hash}\n` } },
      { a: { text: 'pw:x' }, b: { hash } },
    ],
    [
      'a list of lines, but nothing random',
      { chpasswd: { list: ['a:1'], users: [{ name: 'b', type: 'RANDOM' }] } },
      { a: { text: '1' } },
    ],
  ])('reads %s', (_, config, expected) => {
    expect(cloudInitPasswords({ ...config })).toEqual(expected);
  });
});

describe('bootImage', () => {
  const instance = (
    options: Parameters<typeof machine>[0],
  ): VirtualMachineInstance => ({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachineInstance',
    metadata: { name: 'a' },
    spec: machine(options).spec.template.spec,
  });
  const none = () => undefined;

  it('is the first disk, unless another has a boot order', () => {
    const vmi = instance({
      name: 'a',
      namespace: 'team-a',
      volumes: [{ name: 'second', containerDisk: { image: 'second' } }],
    });
    expect(bootImage(vmi, none, none)).toEqual({
      boots: true,
      image: 'quay.io/containerdisks/ubuntu:22.04',
    });
    vmi.spec.domain.devices.disks![1].bootOrder = 1;
    expect(bootImage(vmi, none, none)).toEqual({
      boots: true,
      image: 'second',
    });
  });

  it('is none where cloud-init has the only disk', () => {
    const vmi = instance({ name: 'a', namespace: 'team-a' });
    vmi.spec.domain.devices.disks = [{ name: 'cloudinitdisk' }];
    expect(bootImage(vmi, none, none)).toEqual({ boots: false });
  });
});

describe('LoginShell', () => {
  const session = (password: Password = { text: 'pw' }) => {
    let text = '';
    const power: string[] = [];
    const shell = LoginShell.create({
      hostname: 'h',
      user: 'ana',
      password,
      system: operatingSystemOf('ubuntu'),
      boots: true,
      isUp: () => true,
      powerOff: () => power.push('off'),
      reboot: () => power.push('reboot'),
      write: more => {
        text += more;
      },
    });
    return {
      type: (keys: string) => shell.input(keys),
      text: () => text,
      power,
    };
  };

  it('lets in who knows the password, and shows no password', () => {
    const { type, text } = session();
    type('ana\rpw\rwhoami\r');
    expect(text()).toMatch(/ana@h:~\$ whoami\r\nana\r\n/);
    expect(text()).not.toContain('pw');
  });

  it('turns others away', () => {
    const { type, text } = session();
    type('ana\rguess\r');
    expect(text()).toMatch(/Login incorrect\r\nh login: $/);
  });

  it('says why a password that it knows as a hash lets nobody in', () => {
    const { type, text } = session({ hash: '$6$salt$abc' });
    type('ana\r$6$salt$abc\r');
    expect(text()).toMatch(
      /Login incorrect\r\n\(This machine is simulated: it cannot compare a password with a hash\./,
    );
  });

  it('erases, interrupts and logs out', () => {
    const { type, text } = session();
    type('ana\rpw\rwhoX\x7fami\r');
    expect(text()).toMatch(/\r\nana\r\n/);
    type('sleep\x03');
    expect(text()).toMatch(/\^C\r\nana@h:~\$ $/);
    type('\x04');
    expect(text()).toMatch(/logout\r\nh login: $/);
  });

  it.each([
    ['sudo poweroff', 'off'],
    ['reboot', 'reboot'],
    ['sudo shutdown -r now', 'reboot'],
  ])('%s turns it %s', (command, expected) => {
    const { type, power } = session();
    type(`ana\rpw\r${command}\r`);
    expect(power).toEqual([expected]);
  });
});
