export * from './MachineDefinition';
export * from './bootSources';
export * from './catalogReference';
export * from './relatedEntity';
export * from './virtualMachineEntity';
export * from './virtualMachineLocation';
