import {
  check,
  Finding,
  FormReview,
  parseValues,
  render,
  RenderedManifests,
  RenderProfile,
  roomFindings,
  valuesOfFormData,
  VirtualMachineFormData,
  VirtualMachineValues,
} from 'backstage-plugin-kubevirt-common';
import {
  ClusterUnreachableError,
  KubernetesClient,
  readRoom,
} from 'backstage-plugin-kubevirt-node';
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
  if (findings.some(({ severity }) => severity === 'error')) {
    return { findings, manifests, dryRun: { state: 'skipped' } };
  }
  const asked = { client, rendered: rendered(profile), values, namespace };
  const [lacks, answer] = await Promise.all([
    findLackOfRoom({ ...asked, signal }),
    dryRun({ ...asked, signal }),
  ]);
  return { findings: [...lacks, ...findings], manifests, dryRun: answer };
}

/** Of a cluster that gives no answer, the dry run says so. */
async function findLackOfRoom(options: {
  client: KubernetesClient;
  rendered: RenderedManifests;
  values: VirtualMachineValues;
  namespace: string;
  signal?: AbortSignal;
}): Promise<Finding[]> {
  const { client, rendered, values, namespace, signal } = options;
  const { virtualMachine: made, dataVolume, all } = rendered;
  // The profile `chart` leaves the namespace to Helm.
  const virtualMachine = { ...made, metadata: { ...made.metadata, namespace } };
  try {
    return roomFindings({
      virtualMachine,
      objects: all,
      dataVolumes: dataVolume ? [dataVolume] : [],
      values,
      room: await readRoom({ client, virtualMachine, signal }),
    });
  } catch (error) {
    if (error instanceof ClusterUnreachableError) {
      return [];
    }
    throw error;
  }
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
