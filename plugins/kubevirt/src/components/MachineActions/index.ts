export * from './ActionDialog';
export * from './MachineActions';
export * from './moreLikeThis';
export * from './useObstacleText';
