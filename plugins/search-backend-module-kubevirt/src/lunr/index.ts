export * from './searchModuleKubevirtLunr';
