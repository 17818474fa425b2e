export * from './readEntity';
export * from './requirePermission';
