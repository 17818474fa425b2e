/**
 * The pure part of the KubeVirt plugins for Backstage.
 *
 * @packageDocumentation
 */

export * from './access';
export * from './actions';
export * from './api';
export * from './check';
export * from './cli';
export * from './demand';
export * from './describe';
export * from './explain';
export * from './form';
export * from './identity';
export * from './objects';
export * from './permissions';
export * from './quantities';
export * from './query';
export * from './render';
export * from './values';
export * from './view';
