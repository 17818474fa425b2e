import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  KubernetesApiError,
  KubernetesClient,
} from 'backstage-plugin-kubevirt-node';
import { namespaces } from './namespaces';

const NAMES = ['kube-system', 'team-b', 'team-a'];

/** A cluster that allows creation in some namespaces, or in all. */
function choicesWhere(
  answer: (namespace: string | undefined) => boolean | Error,
) {
  const asked: (string | undefined)[] = [];
  const client: Partial<KubernetesClient> = {
    list: async () => NAMES.map(name => ({ metadata: { name } })) as never,
    create: async (_, question) => {
      const { spec } = question as unknown as {
        spec: { resourceAttributes: { namespace?: string } };
      };
      const { namespace } = spec.resourceAttributes;
      asked.push(namespace);
      const allowed = answer(namespace);
      if (allowed instanceof Error) {
        throw allowed;
      }
      return { ...question, status: { allowed } };
    },
  };
  const found = namespaces({
    client: client as KubernetesClient,
    namespace: '',
    catalog: catalogServiceMock(),
    credentials: mockCredentials.user(),
  });
  return { found, asked };
}

describe('the namespaces that are offered', () => {
  it('asks once where all are allowed', async () => {
    const { found, asked } = choicesWhere(() => true);
    expect(await found).toEqual([
      { name: 'team-a', system: false },
      { name: 'team-b', system: false },
      { name: 'kube-system', system: true },
    ]);
    expect(asked).toEqual([undefined]);
  });

  it('marks those where Backstage may not create virtual machines', async () => {
    const { found } = choicesWhere(namespace => namespace === 'team-b');
    expect(await found).toEqual([
      { name: 'team-b', system: false },
      { name: 'team-a', system: false, refused: true },
      { name: 'kube-system', system: true, refused: true },
    ]);
  });

  it('offers all where the cluster does not say', async () => {
    const { found } = choicesWhere(
      () =>
        new KubernetesApiError({
          cluster: 'lab',
          request: 'POST selfsubjectaccessreviews',
          httpStatus: 403,
          message: 'selfsubjectaccessreviews is forbidden',
        }),
    );
    expect((await found).map(({ refused }) => refused)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
