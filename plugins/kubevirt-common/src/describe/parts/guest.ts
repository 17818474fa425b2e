import { knownUser } from '../../access/knownUsers';
import { GuestView } from '../../view';
import { instanceCondition } from '../conditions/currentConditions';
import { VirtualMachineContext } from '../VirtualMachineContext';
import { attachedDisks } from './attachedDisks';
import { bootOrderOf } from './bootOrder';
import { backingOf } from './VolumeBacking';

/** Annotations and labels in which a user may be written down, ours first. */
const userKeys = ['kubevirt.io/ssh-user', 'vm.kubevirt.io/ssh-user'];

/** Seconds since 1970 that a date can hold. */
const latest = 8.64e12;

/**
 * What is known of the guest. Without an agent in it, only what its image is
 * known for.
 *
 * @internal
 */
export function describeGuest(context: VirtualMachineContext): GuestView {
  const agentConnected =
    instanceCondition(context, 'AgentConnected')?.status === 'True';
  const asked = context.agent?.info;
  const info = context.vmi?.status?.guestOSInfo ?? asked?.os;
  return {
    agentConnected,
    agentVersion: asked?.guestAgentVersion || undefined,
    hostname: asked?.hostname || undefined,
    timezone: asked?.timezone || undefined,
    os: info?.prettyName || info?.name || undefined,
    kernel: info?.kernelRelease || undefined,
    machine: info?.machine || undefined,
    user: writtenUser(context) ?? credentialUser(context) ?? imageUser(context),
    ...reported(context),
  };
}

/** Only what the agent was asked for is there at all. */
function reported({
  agent,
}: VirtualMachineContext): Pick<GuestView, 'users' | 'filesystems'> {
  const users = agent?.users ?? agent?.info?.userList;
  const filesystems = agent?.filesystems ?? agent?.info?.fsInfo?.disks;
  return {
    users: users?.map(({ userName = '', loginTime }) => ({
      name: userName,
      since:
        loginTime === undefined || Math.abs(loginTime) > latest
          ? undefined
          : new Date(loginTime * 1000).toISOString(),
    })),
    filesystems: filesystems?.map(({ mountPoint = '', ...filesystem }) => ({
      mountPoint,
      type: filesystem.fileSystemType,
      disk: filesystem.diskName,
      size: filesystem.totalBytes,
      used: filesystem.usedBytes,
    })),
  };
}

/** It becomes a word of commands: a program must not take it for an option. */
function isUserName(user: string | undefined): boolean {
  return user !== undefined && /^[A-Za-z0-9_][\w.\\-]{0,63}$/.test(user);
}

function writtenUser({ vm, vmi }: VirtualMachineContext): string | undefined {
  const notes = [vm, vmi].flatMap(object => [
    object?.metadata?.annotations,
    object?.metadata?.labels,
  ]);
  return notes
    .flatMap(note => userKeys.map(key => note?.[key]))
    .find(isUserName);
}

/** The agent puts keys into the accounts that the spec names. */
function credentialUser({ spec }: VirtualMachineContext): string | undefined {
  return spec.accessCredentials
    ?.flatMap(
      ({ sshPublicKey }) =>
        sshPublicKey?.propagationMethod?.qemuGuestAgent?.users ?? [],
    )
    .find(isUserName);
}

function imageUser(context: VirtualMachineContext): string | undefined {
  const { spec } = context;
  const disk = bootOrderOf(attachedDisks(spec), spec).disk;
  const volume = spec.volumes?.find(
    each => each.name !== undefined && each.name === disk?.name,
  );
  return (
    knownUser(volume && backingOf(context, volume).source) ??
    knownUser(context.vmi?.status?.guestOSInfo?.id) ??
    knownUser(context.vm?.spec?.preference?.name)
  );
}
