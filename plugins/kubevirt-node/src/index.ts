/**
 * Clusters, client and inventory for the backend side of the KubeVirt plugins.
 *
 * @packageDocumentation
 */

export * from './client';
export * from './clusters';
export * from './credentials';
export * from './inventory';
export * from './room';
export * from './selectors';
export * from './turns';
