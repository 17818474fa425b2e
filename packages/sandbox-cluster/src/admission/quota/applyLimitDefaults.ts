import type { IoK8sApiCoreV1PodSpec as PodSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../objects/ApiObject';
import { StrategyContext } from '../../resources/ResourceStrategy';
import { limitsOf } from './limitsOf';

const ANNOTATION = 'kubernetes.io/limit-ranger';

type Container = NonNullable<PodSpec['containers']>[number];
type Amounts = Record<string, string>;

/**
 * The admission plugin LimitRanger, first half: containers that do not say
 * what they want get the namespace's defaults, and an annotation tells.
 *
 * Source: Kubernetes 1.36 plugin/pkg/admission/limitranger/admission.go.
 *
 * @param pod - is changed in place
 *
 * @internal
 */
export function applyLimitDefaults(
  pod: ApiObject,
  context: StrategyContext,
): void {
  const spec = pod.spec as PodSpec;
  for (const items of limitsOf(pod, context)) {
    const limits = items.filter(({ type }) => type === 'Container');
    const defaults = {
      limits: merged(limits.map(item => item.default)),
      requests: merged(limits.map(item => item.defaultRequest)),
    };
    const done = [
      ...(spec.containers ?? []).flatMap(each =>
        fill(each, 'container', defaults),
      ),
      ...(spec.initContainers ?? []).flatMap(each =>
        fill(each, 'init container', defaults),
      ),
    ];
    if (done.length > 0) {
      pod.metadata.annotations = {
        ...pod.metadata.annotations,
        [ANNOTATION]: `LimitRanger plugin set: ${done.join('; ')}`,
      };
    }
  }
}

function merged(lists: Array<Amounts | undefined>): Amounts {
  return Object.assign({}, ...lists);
}

function fill(
  container: Container,
  noun: string,
  defaults: Record<'limits' | 'requests', Amounts>,
): string[] {
  const resources = (container.resources ??= {});
  return (['requests', 'limits'] as const).flatMap(kind => {
    const missing = Object.keys(defaults[kind])
      .filter(name => !(name in (resources[kind] ?? {})))
      .sort();
    if (missing.length === 0) {
      return [];
    }
    resources[kind] = { ...defaults[kind], ...resources[kind] };
    return [
      `${missing.join(', ')} ${kind.slice(0, -1)} for ${noun} ${
        container.name
      }`,
    ];
  });
}
