export * from './StatusSection';
