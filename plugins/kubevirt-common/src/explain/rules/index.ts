import { Rule } from '../Rule';
import { ClaimNotFound } from './ClaimNotFound';
import { ImageDownloadFailed } from './ImageDownloadFailed';
import { InsufficientResources } from './InsufficientResources';
import { QuotaExceeded } from './QuotaExceeded';
import { StorageQuotaExceeded } from './StorageQuotaExceeded';

/**
 * All rules, those first whose problem keeps the VM from running earliest.
 *
 * @internal
 */
export const rules: Rule[] = [
  QuotaExceeded,
  StorageQuotaExceeded,
  ClaimNotFound,
  ImageDownloadFailed,
  InsufficientResources,
];
