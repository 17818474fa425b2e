export * from './ActionDialog';
export * from './MachineActions';
export * from './useMoreLikeThis';
