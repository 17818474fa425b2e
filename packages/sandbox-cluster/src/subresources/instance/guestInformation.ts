import {
  SubresourceAnswer,
  SubresourceHandler,
} from '../../server/SubresourceHandler';
import { GuestAgent, Hypervisor } from '../../simulator';
import { hasCondition } from '../../simulator/model';
import { defineRead } from '../defineCall';
import { getInstance } from '../objects';
import { plainRefusal, refusals } from '../refusals';
import { domainOf } from './domainOf';

const list = (kind: string, items: object[]) => ({
  apiVersion: 'kubevirt.io/v1',
  kind,
  metadata: {},
  items,
});

const filesystems = ({ filesystems: all }: GuestAgent) =>
  all.map(filesystem => ({ ...filesystem, disk: [{ busType: 'virtio' }] }));

const reports: Record<string, (agent: GuestAgent) => object> = {
  guestosinfo: agent => ({
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachineInstanceGuestAgentInfo',
    guestAgentVersion: '9.2.4',
    hostname: agent.hostname,
    os: agent.osInfo,
    timezone: 'UTC, 0',
    userList: agent.users,
    fsInfo: { disks: filesystems(agent) },
    fsFreezeStatus: 'thawed',
  }),
  userlist: agent => list('VirtualMachineInstanceGuestOSUserList', agent.users),
  filesystemlist: agent =>
    list('VirtualMachineInstanceFileSystemList', filesystems(agent)),
};

/**
 * `GET virtualmachineinstances/{name}/guestosinfo`, `userlist` and
 * `filesystemlist`: what the guest agent says.
 *
 * @internal
 */
export function guestInformationHandlers(
  hypervisor: Hypervisor,
): SubresourceHandler[] {
  return Object.entries(reports).map(([path, report]) =>
    defineRead(
      'virtualmachineinstances',
      path,
      (request): SubresourceAnswer => {
        try {
          const vmi = getInstance(request);
          const conflict = (why: string) =>
            refusals.conflict('virtualmachineinstance', request.name, why);
          if (vmi.status?.phase !== 'Running') {
            throw conflict('VMI is not running');
          }
          if (!hasCondition(vmi, 'AgentConnected', 'True')) {
            throw conflict('VMI does not have guest agent connected');
          }
          const { agent } = domainOf(hypervisor, vmi).guest ?? {};
          if (!agent) throw conflict('VMI does not have guest agent connected');
          return { status: 200, body: report(agent) };
        } catch (error) {
          return plainRefusal(error);
        }
      },
    ),
  );
}
