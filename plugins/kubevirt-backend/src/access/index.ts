export * from './hasPermission';
export * from './readEntity';
export * from './readOwnEntity';
export * from './requirePermission';
export * from './serviceCall';
