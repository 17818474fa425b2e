import { GuestAgentReport } from '../GuestAgentReport';
import { listOf, number, objectOf, text } from './readers';

/** @internal */
export const readGuestAgentReport = objectOf<GuestAgentReport>({
  users: listOf(objectOf({ userName: text, loginTime: number })),
  filesystems: listOf(
    objectOf({
      mountPoint: text,
      fileSystemType: text,
      diskName: text,
      totalBytes: number,
      usedBytes: number,
    }),
  ),
});
