import { viewOf } from '../../__testUtils__/explained';
import { fromImage, machine, now } from '../../__testUtils__/machine';
import { describe as describeMachine } from '../describe';

describe('the guest', () => {
  it('is what its agent reports', () => {
    expect(
      viewOf({
        instance: {
          guestOSInfo: {
            id: 'debian',
            name: 'Debian',
            prettyName: 'Debian GNU/Linux 12',
            kernelRelease: '6.1.0',
            machine: 'x86_64',
          },
        },
      }).guest,
    ).toMatchObject({
      agentConnected: true,
      os: 'Debian GNU/Linux 12',
      kernel: '6.1.0',
      machine: 'x86_64',
      user: 'debian',
    });
  });

  it.each([
    ['quay.io/containerdisks/ubuntu:24.04', 'ubuntu'],
    ['quay.io/containerdisks/fedora:41', 'fedora'],
    ['quay.io/containerdisks/centos-stream:9', 'cloud-user'],
    ['registry.example.com/rhel9-guest', 'cloud-user'],
    ['quay.io/containerdisks/debian:12', 'debian'],
    ['quay.io/containerdisks/opensuse-leap:15.6', 'opensuse'],
    ['quay.io/kubevirt/alpine-container-disk-demo', 'alpine'],
    ['quay.io/kubevirt/cirros-container-disk-demo', 'cirros'],
    ['quay.io/containerdisks/fedora-coreos:stable', 'core'],
    ['registry.example.com/windows2022', 'Administrator'],
    ['registry.example.com/own-image', undefined],
  ])('has the user that the image %s is known for: %s', (image, user) => {
    expect(
      viewOf({
        template: {
          ...fromImage,
          volumes: [{ name: 'root', containerDisk: { image } }],
        },
      }).guest.user,
    ).toBe(user);
  });

  it('has the user that somebody wrote down', () => {
    expect(
      viewOf({ vm: { annotations: { 'kubevirt.io/ssh-user': 'admin' } } }).guest
        .user,
    ).toBe('admin');
  });

  it.each(['-oProxyCommand=reboot', '', 'a b', '$(reboot)', 'x'.repeat(65)])(
    'has no user named %j',
    user => {
      const annotations = { 'kubevirt.io/ssh-user': user };
      expect(viewOf({ vm: { annotations } }).guest.user).toBeUndefined();
    },
  );

  it('has the user into whose account the agent puts keys', () => {
    expect(
      viewOf({
        template: {
          ...fromImage,
          accessCredentials: [
            {
              sshPublicKey: {
                propagationMethod: { qemuGuestAgent: { users: ['dev'] } },
              },
            },
          ],
        },
      }).guest.user,
    ).toBe('dev');
  });

  it('is what the agent says when it is asked', () => {
    expect(
      describeMachine({
        objects: machine({ instance: {} }),
        target: { kind: 'VirtualMachine', namespace: 'team-a', name: 'web' },
        now,
        agent: {
          users: [{ userName: 'dev', loginTime: 1769846400 }],
          filesystems: [
            {
              mountPoint: '/',
              fileSystemType: 'ext4',
              diskName: 'vda1',
              totalBytes: 100,
              usedBytes: 40,
            },
          ],
        },
      }).guest,
    ).toMatchObject({
      users: [{ name: 'dev', since: '2026-01-31T08:00:00.000Z' }],
      filesystems: [
        { mountPoint: '/', type: 'ext4', disk: 'vda1', size: 100, used: 40 },
      ],
    });
  });

  it('is what one question to the agent brings', () => {
    const view = describeMachine({
      objects: machine({ instance: {} }),
      target: { kind: 'VirtualMachine', namespace: 'team-a', name: 'web' },
      now,
      agent: {
        info: {
          guestAgentVersion: '8.2.2',
          hostname: 'web.internal',
          timezone: 'CET, 3600',
          os: { id: 'fedora', prettyName: 'Fedora Linux 41' },
          userList: [{ userName: 'fedora' }],
          fsInfo: { disks: [{ mountPoint: '/' }] },
        },
      },
    });
    expect(view.guest).toEqual(
      expect.objectContaining({
        agentVersion: '8.2.2',
        hostname: 'web.internal',
        timezone: 'CET, 3600',
        os: 'Fedora Linux 41',
        users: [{ name: 'fedora', since: undefined }],
        filesystems: [expect.objectContaining({ mountPoint: '/' })],
      }),
    );
  });

  it('is not known where the agent was not asked', () => {
    const { users, filesystems, hostname } = viewOf({ instance: {} }).guest;
    expect([users, filesystems, hostname]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
