export * from './KubernetesClient';
