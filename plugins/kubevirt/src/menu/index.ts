export * from './menuItems';
