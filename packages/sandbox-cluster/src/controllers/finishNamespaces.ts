import { Registry } from '../registry/Registry';

/** @internal */
export function finishNamespaces(_registry: Registry): void {}
