export * from './createDeletionRouter';
