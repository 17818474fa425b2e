import { ApiError } from '../status/ApiError';
import { FieldSet } from './FieldSet';
import { Manager } from './Managers';
import { formatPath } from './pathElements';

/**
 * The refusal of an apply that would change what others own.
 *
 * Source: Kubernetes 1.36, apimachinery
 * pkg/util/managedfields/internal/conflict.go.
 *
 * @internal
 */
export function conflictError(
  conflicts: Array<{ manager: Manager; fields: FieldSet }>,
): ApiError {
  const all = conflicts
    .flatMap(({ manager, fields }) =>
      [...fields.paths()].map(path => ({
        who: describe(manager),
        path: formatPath(path),
      })),
    )
    .sort((left, right) =>
      left.who === right.who
        ? order(left.path, right.path)
        : order(left.who, right.who),
    );
  return new ApiError({
    code: 409,
    reason: 'Conflict',
    message: messageFor(all),
    details: {
      causes: all.map(({ who, path }) => ({
        reason: 'FieldManagerConflict',
        message: `conflict with ${who}`,
        field: path,
      })),
    },
  });
}

function messageFor(conflicts: Array<{ who: string; path: string }>): string {
  if (conflicts.length === 1) {
    const [{ who, path }] = conflicts;
    return `Apply failed with 1 conflict: conflict with ${who}: ${path}`;
  }
  const lines: string[] = [];
  for (const who of new Set(conflicts.map(conflict => conflict.who))) {
    lines.push(`conflicts with ${who}:`);
    for (const conflict of conflicts) {
      if (conflict.who === who) {
        lines.push(`- ${conflict.path}`);
      }
    }
  }
  return `Apply failed with ${conflicts.length} conflicts: ${lines.join('\n')}`;
}

function describe(manager: Manager): string {
  const name = manager.subresource
    ? `${JSON.stringify(manager.manager)} with subresource ${JSON.stringify(
        manager.subresource,
      )}`
    : JSON.stringify(manager.manager);
  return manager.operation === 'Update'
    ? `${name} using ${manager.apiVersion}`
    : name;
}

function order(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
