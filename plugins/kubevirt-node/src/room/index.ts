export * from './readRoom';
