export * from './ManifestSection';
