/**
 * Virtual machines in Backstage: what state they are in, why, and how to
 * reach them.
 *
 * @packageDocumentation
 */

export { kubevirtPlugin as default } from './plugin';
export * from './api';
export * from './hooks/useEntityVirtualMachines';
export { isKubevirtAvailable } from './isKubevirtAvailable';
export { kubevirtTranslationRef } from './translation';
