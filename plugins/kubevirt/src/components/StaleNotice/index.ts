export * from './StaleNotice';
