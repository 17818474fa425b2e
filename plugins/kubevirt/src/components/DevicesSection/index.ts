export * from './DevicesSection';
