import { GuestAgent } from '../hypervisor';
import { parseQuantity } from '../model';
import { diskTargets } from '../virtHandler/volumeStatuses';
import type { GuestOptions } from './BootedGuest';

const Gi = 1024 ** 3;

/**
 * What a guest's agent reports.
 *
 * @internal
 */
export function guestAgent(
  options: Pick<GuestOptions, 'system' | 'cloudInit' | 'vmi'>,
  hostname: string,
): GuestAgent {
  const { system, cloudInit, vmi } = options;
  const [[, device] = ['', 'vda']] = diskTargets(vmi);
  const root = vmi.status?.volumeStatus?.find(
    ({ target }) => target === device,
  );
  const { storage } = root?.persistentVolumeClaimInfo?.capacity ?? {};
  const totalBytes = storage ? parseQuantity(storage) : 10 * Gi;
  return {
    osInfo: system.info,
    hostname,
    users: [
      {
        userName: cloudInit.user ?? system.user,
        loginTime: Date.now() / 1000,
      },
    ],
    filesystems: [
      {
        diskName: `${device}1`,
        mountPoint: system.info.id === 'mswindows' ? 'C:\\' : '/',
        fileSystemType: system.info.id === 'mswindows' ? 'NTFS' : 'ext4',
        usedBytes: Math.round(totalBytes * 0.55),
        totalBytes,
      },
    ],
  };
}
