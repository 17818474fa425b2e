export * from './render';
export * from './RenderedManifests';
export * from './RenderOptions';
