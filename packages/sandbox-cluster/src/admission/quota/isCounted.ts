import {
  ResourceDefinition,
  resourceName,
} from '../../resources/ResourceDefinition';

/**
 * Whether anybody counts what a name in a quota stands for. What nobody
 * counts has a limit and no use.
 *
 * Source: Kubernetes 1.36 pkg/quota/v1/evaluator, MatchingResources.
 *
 * @internal
 */
export function isCounted(
  name: string,
  resources: readonly ResourceDefinition[],
): boolean {
  const [, counted] = /^count\/(.+)$/.exec(name) ?? [];
  return counted
    ? resources.some(each => each.namespaced && resourceName(each) === counted)
    : !/^limits\..*\//.test(name);
}
