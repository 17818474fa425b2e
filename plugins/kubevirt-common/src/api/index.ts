export * from './ClusterStatus';
export * from './VirtualMachineActionRequest';
export * from './VirtualMachineDetails';
export * from './VirtualMachineDocument';
export * from './VirtualMachineGuest';
export * from './VirtualMachineManifest';
export * from './VirtualMachineRow';
export * from './VirtualMachineDeletion';
