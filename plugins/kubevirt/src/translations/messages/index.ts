export * from './general';
export * from './problems';
export * from './sections';
export * from './summary';
export * from './words';
