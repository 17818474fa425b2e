export * from './createList';
