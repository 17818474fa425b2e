export * from './ClusterUnreachableError';
export * from './KubernetesApiError';
export * from './KubernetesClient';
export * from './resources';
