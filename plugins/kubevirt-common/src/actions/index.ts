export * from './ActionObstacle';
export * from './VirtualMachineAction';
export * from './actionAvailability';
export * from './isDeleteProtected';
