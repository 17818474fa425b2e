export * from './coreObjects';
export * from './dataVolume';
export * from './kubeVirt';
export * from './pick';
export * from './Shape';
export * from './StringTable';
export * from './virtualMachine';
export * from './virtualMachineInstance';
