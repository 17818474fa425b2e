import { KubernetesObject } from '../objects';

/**
 * A core/v1 ResourceQuota, cut down to what is read from it.
 *
 * @public
 */
export interface ResourceQuota extends KubernetesObject {
  spec?: {
    hard?: Record<string, string>;
    scopes?: string[];
    scopeSelector?: {
      matchExpressions?: {
        scopeName?: string;
        operator?: string;
        values?: string[];
      }[];
    };
  };
  status?: { hard?: Record<string, string>; used?: Record<string, string> };
}
