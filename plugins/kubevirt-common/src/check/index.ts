export * from './check';
export * from './checkName';
export * from './fieldOfRefusal';
export * from './Finding';
export * from './findingTexts';
export * from './sayFinding';
