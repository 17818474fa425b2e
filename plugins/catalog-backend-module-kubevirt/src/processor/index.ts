export * from './KubevirtEntityProcessor';
