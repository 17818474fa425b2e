export * from './ConnectionNotice';
