export * from './createFormRouter';
