import { Registry } from '../registry/Registry';

/** @internal */
export function collectGarbage(_registry: Registry): void {}
