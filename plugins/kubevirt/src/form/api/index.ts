export * from './KubevirtFormApi';
export * from './KubevirtFormClient';
