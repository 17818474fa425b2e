export * from './createGuestRouter';
