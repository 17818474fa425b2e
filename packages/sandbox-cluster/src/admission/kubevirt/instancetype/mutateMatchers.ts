import { ApiObject, JsonMap } from '../../../objects/ApiObject';
import { isMap, jsonAt } from '../../../objects/json';
import { StrategyContext } from '../../../resources/ResourceStrategy';
import { StatusCause } from '../../../status/ApiError';
import { webhookDenied, webhookFailed } from '../../webhookDenied';
import { invalidField } from '../Rule';
import { Matcher, MatcherKind } from './findMatched';
import { inferMatcher } from './inferMatcher';

const policies = ['Ignore', 'Reject'];

/**
 * Checks how a VM names its instance type and preference, and puts in the
 * names that it leaves to a volume.
 *
 * Source: KubeVirt v1.9.0 pkg/instancetype/webhooks/vm/mutator.go,
 * pkg/instancetype/infer/handler.go.
 *
 * @param draft - is changed in place
 * @param current - the VM before; undefined where it is created
 * @throws ApiError 422 for a matcher that is none, 400 where nothing can be
 *   inferred
 *
 * @internal
 */
export function mutateMatchers(
  webhook: string,
  draft: ApiObject,
  current: ApiObject | undefined,
  context: StrategyContext,
): void {
  const spec = draft.spec as JsonMap;
  for (const which of ['instancetype', 'preference'] as const) {
    const matcher = spec[which] as Matcher | undefined;
    const before = jsonAt(current, 'spec', which) as Matcher | undefined;
    const causes = matcher
      ? [
          ...updateCauses(which, matcher, before),
          ...matcherCauses(which, matcher),
        ]
      : [];
    if (causes.length > 0) {
      throw webhookDenied(webhook, causes);
    }
  }
  for (const which of ['instancetype', 'preference'] as const) {
    infer(webhook, which, draft, context);
  }
}

function infer(
  webhook: string,
  which: MatcherKind,
  draft: ApiObject,
  context: StrategyContext,
): void {
  const spec = draft.spec as JsonMap;
  const matcher = spec[which] as Matcher | undefined;
  if (!matcher?.inferFromVolume) {
    return;
  }
  const mayFail = matcher.inferFromVolumeFailurePolicy === 'Ignore';
  const inferred = inferMatcher(which, draft, matcher.inferFromVolume, context);
  if (inferred.ok) {
    const { name, kind } = inferred;
    spec[which] = { name, ...(kind && { kind }) };
    const domain = jsonAt(spec, 'template', 'spec', 'domain');
    if (which === 'instancetype' && mayFail && isMap(domain)) {
      delete domain.memory;
    }
  } else if (inferred.ignorable && mayFail) {
    delete spec[which];
  } else {
    throw webhookFailed(webhook, inferred.why);
  }
}

function updateCauses(
  which: MatcherKind,
  matcher: Matcher,
  before: Matcher | undefined,
): StatusCause[] {
  return before &&
    matcher.revisionName &&
    matcher.revisionName === before.revisionName &&
    matcher.name !== before.name
    ? [
        invalidField(
          `spec.${which}.revisionName`,
          'the Matcher Name has been updated without updating the RevisionName',
        ),
      ]
    : [];
}

function matcherCauses(which: MatcherKind, matcher: Matcher): StatusCause[] {
  const { name, kind, inferFromVolume, inferFromVolumeFailurePolicy } = matcher;
  const notFound = (message: string, field: string) => ({
    reason: 'FieldValueNotFound',
    message: `${message} within the ${which} matcher`,
    field: `spec.${which}${field}`,
  });
  const causes: StatusCause[] = [];
  if (!name && !inferFromVolume) {
    causes.push(
      notFound('Either Name or InferFromVolume should be provided', ''),
    );
  }
  if (inferFromVolume && name) {
    causes.push(
      notFound(
        'Name should not be provided when InferFromVolume is used',
        '.name',
      ),
    );
  }
  if (inferFromVolume && kind) {
    causes.push(
      notFound(
        'Kind should not be provided when InferFromVolume is used',
        '.kind',
      ),
    );
  }
  if (
    inferFromVolumeFailurePolicy &&
    !policies.includes(inferFromVolumeFailurePolicy)
  ) {
    causes.push(
      invalidField(
        `spec.${which}.inferFromVolumeFailurePolicy`,
        `Invalid value '${inferFromVolumeFailurePolicy}' for InferFromVolumeFailurePolicy`,
      ),
    );
  }
  return causes;
}
