export * from './Headline';
export * from './useHeadline';
