export * from './canonicalQuantity';
export * from './ceilQuantity';
export * from './compareQuantities';
export * from './formatBytes';
export * from './parseQuantity';
