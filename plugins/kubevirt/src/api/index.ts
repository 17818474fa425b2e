export * from './KubevirtApi';
export * from './KubevirtClient';
