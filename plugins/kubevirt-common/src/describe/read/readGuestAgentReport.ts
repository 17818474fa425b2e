import { GuestAgentReport } from '../GuestAgentReport';
import { listOf, number, objectOf, text } from './readers';

const users = listOf(objectOf({ userName: text, loginTime: number }));

const filesystems = listOf(
  objectOf({
    mountPoint: text,
    fileSystemType: text,
    diskName: text,
    totalBytes: number,
    usedBytes: number,
  }),
);

/** @internal */
export const readGuestAgentReport = objectOf<GuestAgentReport>({
  users,
  filesystems,
  info: objectOf({
    guestAgentVersion: text,
    hostname: text,
    timezone: text,
    os: objectOf({
      id: text,
      name: text,
      prettyName: text,
      kernelRelease: text,
      machine: text,
    }),
    userList: users,
    fsInfo: objectOf({ disks: filesystems }),
  }),
});
