/**
 * What the integration tests of several plugins are set up with.
 *
 * @packageDocumentation
 */

export * from './backendOnCluster';
export * from './eventually';
export * from './startPostgres';
