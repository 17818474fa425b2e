export * from './Domain';
export * from './Hypervisor';
