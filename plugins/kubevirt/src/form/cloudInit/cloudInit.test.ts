import { editCloudInit } from './editCloudInit';
import { insertMounts } from './insertMounts';
import { readCloudInit } from './readCloudInit';

const example = [
  '#cloud-config',
  '# how we log in',
  'users:',
  '- default # of the image',
  '- name: jane # on call',
  '  groups: [ docker ]',
  'packages:',
  '# needed for addresses',
  '- qemu-guest-agent',
  '- vim # for jane',
  'runcmd:',
  '- [ systemctl, start, qemu-guest-agent ] # at once',
  '',
].join('\n');

const formOf = (text: string) => {
  const reading = readCloudInit(text);
  if (!reading.ok) {
    throw new Error(reading.reason);
  }
  return reading.form;
};

describe('readCloudInit', () => {
  it('shows users, keys, packages and mounts', () => {
    expect(formOf(example)).toEqual({
      users: [{ name: 'jane', sshKeys: [], sudo: false }],
      sshKeys: [],
      packages: ['qemu-guest-agent', 'vim'],
      mounts: [],
    });
  });

  it.each(['', '\n', '#cloud-config\n', '## template: jinja\n#cloud-config\n'])(
    'has nothing to show of %j',
    text => expect(formOf(text).packages).toEqual([]),
  );

  it.each([
    ['#!/bin/sh\necho\n', { reason: 'format' }],
    ['packages: [vim]\n', { reason: 'format' }],
    ['#cloud-config\n- a\n', { reason: 'map' }],
    ['#cloud-config\na: b: c\n', { reason: 'yaml', line: 2 }],
    ['#cloud-config\na: {{ v1.x }}\n', { reason: 'template' }],
  ])('cannot show %j', (text, why) => {
    expect(readCloudInit(text)).toMatchObject({ ok: false, ...why });
  });
});

describe('editCloudInit', () => {
  it('leaves text alone where nothing is changed', () => {
    expect(editCloudInit(example, formOf(example))).toBe(example);
  });

  it('keeps comments and all that it does not show', () => {
    expect(editCloudInit(example, { packages: ['vim', 'git'] })).toBe(
      example
        .replace('- qemu-guest-agent\n', '')
        .replace('- vim # for jane\n', '- vim # for jane\n- git\n'),
    );
  });

  it('changes a user and keeps what it does not show of it', () => {
    const changed = editCloudInit(example, {
      users: [{ name: 'jane', sshKeys: ['ssh-ed25519 A'], sudo: true }],
    });
    expect(changed).toContain('- name: jane # on call\n  groups: [ docker ]\n');
    expect(changed).toContain('- default # of the image\n');
    expect(formOf(changed).users).toEqual([
      { name: 'jane', sshKeys: ['ssh-ed25519 A'], sudo: true },
    ]);
  });

  it('keeps the user of the image beside the first one of our own', () => {
    const users = [{ name: 'ann', sshKeys: [], sudo: true }];
    expect(editCloudInit('#cloud-config\n', { users })).toMatch(
      /^#cloud-config\n+users:\n +- default\n +- name: ann\n/,
    );
  });

  it.each(['', '#cloud-config\n', '#cloud-config\npackages: [vim]\n'])(
    'begins with the header after changes of %j',
    text => {
      const more = editCloudInit(text, { packages: ['git'] });
      expect(more).toMatch(/^#cloud-config\n/);
      expect(formOf(more).packages).toEqual(['git']);
      const none = editCloudInit(more, { packages: [] });
      expect(none).toMatch(/^#cloud-config\n/);
      expect(formOf(none).packages).toEqual([]);
      expect(none).not.toMatch(/null/);
    },
  );

  it('keeps the first comment where the first key goes', () => {
    const text = '## template: jinja\n#cloud-config\npackages:\n- vim\n';
    expect(editCloudInit(text, { packages: [] })).toMatch(
      /^## template: jinja\n#cloud-config\n/,
    );
  });

  it('leaves alone what it cannot read', () => {
    const script = '#!/bin/sh\necho\n';
    expect(editCloudInit(script, { packages: ['vim'] })).toBe(script);
  });
});

describe('insertMounts', () => {
  const names = { filesystems: ['home'], disks: ['data'] };

  it('mounts file systems by name and disks by serial', () => {
    const text = insertMounts(example, names);
    expect(text).toContain(
      '- mkdir -p /mnt/home && mount -t virtiofs home /mnt/home\n',
    );
    expect(formOf(text).mounts).toEqual([
      { device: '/dev/disk/by-id/virtio-data', mountPoint: '/mnt/data' },
    ]);
    expect(text).toContain('overwrite: false');
    expect(text).toContain('# needed for addresses');
  });

  it('adds nothing twice', () => {
    const once = insertMounts(example, names);
    expect(insertMounts(once, names)).toBe(once);
  });

  it('begins a text where there is none', () => {
    expect(insertMounts('', names)).toMatch(/^#cloud-config\n/);
  });

  it('names a disk by as much of its serial as a guest sees', () => {
    const disks = ['a-name-of-more-than-twenty-letters'];
    expect(insertMounts('', { filesystems: [], disks })).toContain(
      '/dev/disk/by-id/virtio-a-name-of-more-than-\n'.trim(),
    );
  });
});
