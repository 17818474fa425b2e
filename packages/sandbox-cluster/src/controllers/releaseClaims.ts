import { Registry } from '../registry/Registry';

/** @internal */
export function releaseClaims(_registry: Registry): void {}
