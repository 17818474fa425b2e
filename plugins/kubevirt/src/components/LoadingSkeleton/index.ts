export * from './LoadingSkeleton';
export * from './LoadingBars';
