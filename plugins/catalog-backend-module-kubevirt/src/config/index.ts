export * from './EntityRules';
export * from './KubevirtProviderConfig';
export * from './readKubevirtProviderConfig';
export * from './readRelationOptions';
