export * from './bootSources';
export * from './catalogReference';
export * from './machineMetadata';
export * from './relatedEntity';
export * from './virtualMachineEntity';
export * from './virtualMachineLocation';
