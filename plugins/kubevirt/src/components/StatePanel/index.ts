export * from './StatePanel';
