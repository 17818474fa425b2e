import { SubresourceHandler } from '../server/SubresourceHandler';

/**
 * The calls of `subresources.kubevirt.io`.
 *
 * @internal
 */
export const subresourceHandlers: readonly SubresourceHandler[] = [];
