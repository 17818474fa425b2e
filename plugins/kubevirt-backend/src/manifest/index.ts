export * from './createManifestRouter';
