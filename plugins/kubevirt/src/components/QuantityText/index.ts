export * from './QuantityText';
export * from './AskedAndReal';
