/**
 * The backend of the KubeVirt plugins for Backstage.
 *
 * @packageDocumentation
 */

export { kubevirtPlugin as default } from './plugin';
