/**
 * The pure part of the KubeVirt plugins for Backstage.
 *
 * @packageDocumentation
 */

export * from './api';
export * from './identity';
export * from './objects';
export * from './permissions';
export * from './view';
