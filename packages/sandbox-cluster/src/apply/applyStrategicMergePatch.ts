import { applyMergePatch } from './applyMergePatch';

/** @internal */
export function applyStrategicMergePatch<T>(target: T, patch: unknown): T {
  return applyMergePatch(target, patch);
}
