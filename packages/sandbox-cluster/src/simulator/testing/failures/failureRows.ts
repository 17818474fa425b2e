import { guestFailures } from './guestFailures';
import { importFailures } from './importFailures';
import { placementFailures } from './placementFailures';
import { quotaFailures } from './quotaFailures';
import { storageFailures } from './storageFailures';
import { FailureRow } from './FailureRow';

/**
 * The rows that can be shown: by what a user would really do, or by the
 * annotation where that takes hardware or somebody else's mistake.
 *
 * @internal
 */
export const failureRows: FailureRow[] = [
  ...importFailures,
  ...storageFailures,
  ...placementFailures,
  ...quotaFailures,
  ...guestFailures,
];
