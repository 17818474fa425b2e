export * from './GuestSection';
