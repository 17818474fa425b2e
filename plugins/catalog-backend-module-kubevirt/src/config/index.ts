export * from './KubevirtProviderConfig';
export * from './readKubevirtProviderConfig';
