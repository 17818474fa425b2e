import type { V1beta1DataVolume } from '@kubevirt-ui-ext/kubevirt-api/containerized-data-importer';
import type {
  IoK8sApiCoreV1Secret,
  IoK8sApiCoreV1Service,
  IoK8sApiCoreV1ServicePort,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import type { V1VirtualMachine } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { parseValues } from '../values';
import { render } from './render';
import { RenderedManifests, RenderedSecret } from './RenderedManifests';

/** A type with every field there; the API's types have quantities as text. */
type Written<T> = [T] extends [(infer E)[]]
  ? Written<E>[]
  : [string | number] extends [T]
  ? string
  : T extends object
  ? { [K in keyof T as Named<K>]-?: Written<NonNullable<T[K]>> }
  : T;

/** Index signatures stand for what newer versions may add. */
type Named<K> = string extends K ? never : number extends K ? never : K;

/** A type with every field optional, and enumerations as text. */
type Loose<T> = T extends (infer E)[]
  ? Loose<E>[]
  : T extends string
  ? string
  : T extends object
  ? { [K in keyof T]?: Loose<T[K]> }
  : T;

/** The fields of `A`, with the way to them, that `B` does not have. */
type Unknown<A, B, Path extends string> = A extends (infer ItemA)[]
  ? B extends (infer ItemB)[]
    ? Unknown<ItemA, ItemB, Path>
    : never
  : A extends object
  ? {
      [K in keyof A & string]: K extends keyof B
        ? Unknown<A[K], NonNullable<B[K]>, `${Path}.${K}`>
        : string extends keyof B
        ? never
        : `${Path}.${K}`;
    }[keyof A & string]
  : never;

type Spec<T extends { spec?: unknown }> = NonNullable<T['spec']>;
type Ours = Written<Required<RenderedManifests>>;

type VirtualMachineSpec = Spec<Ours['virtualMachine']>;
type DataVolumeSpec = Spec<Ours['dataVolume']>;
type ServicePort = Spec<Ours['service']>['ports'][number];

// The compiler is the one who tests here: what we render can be assigned to
// the types of the API, and the API knows each of its fields.
const assigned = {
  virtualMachine: (spec: VirtualMachineSpec): Loose<Spec<V1VirtualMachine>> =>
    spec,
  dataVolume: (spec: DataVolumeSpec): Loose<Spec<V1beta1DataVolume>> => spec,
  service: (
    spec: Omit<Spec<Ours['service']>, 'ports'>,
  ): Loose<Spec<IoK8sApiCoreV1Service>> => spec,
  secret: (secret: RenderedSecret): Loose<IoK8sApiCoreV1Secret> => secret,
};
const unknown: Record<
  | Unknown<VirtualMachineSpec, Spec<V1VirtualMachine>, 'spec'>
  | Unknown<DataVolumeSpec, Spec<V1beta1DataVolume>, 'spec'>
  | Unknown<ServicePort, IoK8sApiCoreV1ServicePort, 'port'>,
  never
> = {};

describe('RenderedManifests', () => {
  it('fit into the types of the Kubernetes, KubeVirt and CDI APIs', () => {
    expect(unknown).toEqual({});
    expect(Object.keys(assigned)).toHaveLength(4);
  });

  it('hold the future DataVolume as the VM has it', () => {
    const parsed = parseValues({});
    if (!parsed.ok) {
      throw new Error('the defaults are valid');
    }
    const { virtualMachine, dataVolume } = render({
      name: 'vm',
      namespace: 'team-a',
      values: parsed.values,
      profile: 'modern',
    });
    const [template] = virtualMachine.spec?.dataVolumeTemplates ?? [];
    expect(dataVolume?.spec).toEqual(template.spec);
    expect(dataVolume?.metadata?.name).toBe(template.metadata?.name);
  });
});
