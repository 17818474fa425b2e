export * from './HealthIcon';
