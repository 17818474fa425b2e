export * from './ClusterCredentials';
export * from './tokenCredentials';
