import { Finding } from '../check/Finding';
import { warning } from '../check/findings';

/**
 * Says that a container disk's image is not used, where somebody gave one and
 * left `enabled` at its default, which is false.
 *
 * @internal
 */
export function imageIgnored(
  containerDisk:
    | { enabled?: boolean | null; image?: unknown }
    | null
    | undefined,
): Finding[] {
  const { enabled, image } = containerDisk ?? {};
  return image && (enabled === undefined || enabled === null)
    ? [warning('image-ignored', 'rootDisk.containerDisk.image')]
    : [];
}
