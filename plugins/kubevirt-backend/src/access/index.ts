export * from './readEntity';
export * from './requirePermission';
export * from './serviceCall';
