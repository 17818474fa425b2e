import {
  check,
  Finding,
  FormReview,
  parseValues,
  render,
  RenderProfile,
  valuesOfFormData,
  VirtualMachineFormData,
} from 'backstage-plugin-kubevirt-common';
import { KubernetesClient } from 'backstage-plugin-kubevirt-node';
import { stringify } from 'yaml';
import { dryRun } from './dryRun';

const PROFILES: RenderProfile[] = ['modern', 'chart'];

/**
 * Says what a form's data would create, and whether it could be created: the
 * findings, the objects in both profiles, and the cluster's own word.
 *
 * @internal
 */
export async function reviewForm(options: {
  client: KubernetesClient;
  data: VirtualMachineFormData;
  signal?: AbortSignal;
}): Promise<FormReview> {
  const { client, data, signal } = options;
  const name = data.name ?? '';
  const namespace = data.target?.namespace ?? '';
  const profile = data.more?.profile ?? 'modern';
  const made = valuesOfFormData(data);
  if (!made.ok) {
    return unrendered([made.finding]);
  }
  const findings = check({ name, namespace, profile, values: made.values });
  const parsed = parseValues(made.values);
  if (!parsed.ok) {
    return unrendered(findings);
  }
  const { values } = parsed;
  const rendered = (as: RenderProfile) =>
    render({ name, namespace, values, profile: as });
  const manifests = Object.fromEntries(
    PROFILES.map(each => [each, yamlOf(rendered(each).all)]),
  );
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  return {
    findings,
    manifests,
    dryRun: hasErrors
      ? { state: 'skipped' }
      : await dryRun({
          client,
          rendered: rendered(profile),
          namespace,
          signal,
        }),
  };
}

function unrendered(findings: Finding[]): FormReview {
  return { findings, manifests: {}, dryRun: { state: 'skipped' } };
}

function yamlOf(objects: object[]): string {
  return objects
    .map(object =>
      stringify(object, { aliasDuplicateObjects: false, lineWidth: 0 }),
    )
    .join('---\n');
}
