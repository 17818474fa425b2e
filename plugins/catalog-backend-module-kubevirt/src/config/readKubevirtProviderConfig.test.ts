import { ConfigReader } from '@backstage/config';
import { defaultRules } from './defaultRules';
import { readKubevirtProviderConfig } from './readKubevirtProviderConfig';

const read = (kubevirt: object) =>
  readKubevirtProviderConfig(
    new ConfigReader({ catalog: { providers: { kubevirt } } }),
  );

describe('readKubevirtProviderConfig', () => {
  it('works without any configuration', () => {
    expect(readKubevirtProviderConfig(new ConfigReader({}))).toEqual({
      schedule: { frequency: { minutes: 10 }, timeout: { minutes: 5 } },
      defaultOwner: undefined,
      defaultSystem: undefined,
      defaultLifecycle: undefined,
      rejectRemovalsAbove: 0.5,
      isIncluded: expect.any(Function),
      rules: defaultRules,
      relations: {
        cluster: true,
        images: true,
        dataSources: true,
        sharedClaims: true,
      },
    });
  });

  it('reads everything', () => {
    expect(
      read({
        schedule: { frequency: 'PT1H', timeout: { minutes: 1 } },
        defaultOwner: 'platform',
        defaultSystem: 'infra/vms',
        defaultLifecycle: 'production',
        rejectRemovalsAbove: 0.9,
        rules: {
          owner: [
            { namespaceLabel: 'team' },
            { annotation: 'example.com/owner' },
          ],
          tags: [],
        },
        relations: { images: false },
      }),
    ).toMatchObject({
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
      defaultOwner: 'group:default/platform',
      defaultSystem: 'system:infra/vms',
      defaultLifecycle: 'production',
      rejectRemovalsAbove: 0.9,
      rules: {
        ...defaultRules,
        owner: [
          { of: 'namespace', part: 'labels', key: 'team' },
          { of: 'machine', part: 'annotations', key: 'example.com/owner' },
        ],
        tags: [],
      },
      relations: { cluster: true, images: false },
    });
  });

  it.each([
    ['everything by default', {}, true],
    ['a namespace by its name', { include: { namespaces: ['team-a'] } }, true],
    ['another namespace', { include: { namespaces: ['team'] } }, false],
    ['by a pattern', { include: { namespaces: ['x', 'team-*'] } }, true],
    ['a dot as it is', { include: { namespaces: ['team.a'] } }, false],
    ['by a label', { include: { labelSelector: 'env in (prod, test)' } }, true],
    ['without the label', { include: { labelSelector: '!env' } }, false],
    [
      'only where both hold',
      { include: { namespaces: ['team-a'], labelSelector: 'env=test' } },
      false,
    ],
    ['not what is excluded', { exclude: { namespaces: ['*-a'] } }, false],
    ['by an excluded label', { exclude: { labelSelector: 'env=prod' } }, false],
    [
      'unless either is excluded',
      { exclude: { namespaces: ['other'], labelSelector: 'env' } },
      false,
    ],
  ])('includes %s', (_, config, included) => {
    const { isIncluded } = read(config);
    const machine = { namespace: 'team-a', labels: { env: 'prod' } };
    expect(isIncluded(machine)).toBe(included);
  });

  it('says which entity a cluster is', () => {
    const { cluster } = read({
      relations: { cluster: 'component:platform/k8s-{cluster}' },
    }).relations;
    const refOf = typeof cluster === 'function' ? cluster : undefined;
    expect(refOf?.('prod')).toBe('component:platform/k8s-prod');
    expect(refOf?.('not a name')).toBeUndefined();
  });

  it.each([
    [
      { defaultOwner: 'team a' },
      "catalog.providers.kubevirt.defaultOwner is 'team a', which is not an entity reference; write it as 'group:default/name'",
    ],
    [
      { defaultSystem: '::' },
      "catalog.providers.kubevirt.defaultSystem is '::', which is not an entity reference; write it as 'system:default/name'",
    ],
    [
      { rejectRemovalsAbove: 50 },
      'catalog.providers.kubevirt.rejectRemovalsAbove is 50, but it has to be a share from 0 to 1',
    ],
    [
      { rejectRemovalsAbove: -0.1 },
      'catalog.providers.kubevirt.rejectRemovalsAbove is -0.1, but it has to be a share from 0 to 1',
    ],
    [
      { rules: { onwer: [] } },
      'catalog.providers.kubevirt.rules.onwer is no rule; there are owner, system',
    ],
    [
      { rules: { owner: [{ annotation: 'a', label: 'b' }] } },
      'catalog.providers.kubevirt.rules.owner[0] has to have exactly one of annotation, label, namespaceAnnotation, namespaceLabel',
    ],
    [
      { rules: { owner: [{ toString: 'a' }] } },
      'catalog.providers.kubevirt.rules.owner[0] has to have exactly one of',
    ],
    [
      { exclude: { namespace: ['a'] } },
      'catalog.providers.kubevirt.exclude.namespace is unknown; there are namespaces and labelSelector',
    ],
    [
      { include: { labelSelector: 'a b' } },
      "catalog.providers.kubevirt.include.labelSelector is 'a b', which is no label selector",
    ],
    [
      { relations: { cluster: 'a b' } },
      "catalog.providers.kubevirt.relations.cluster is 'a b'; it has to be true, false, or an entity reference such as 'resource:default/{cluster}'",
    ],
    [
      { relations: { image: true } },
      'catalog.providers.kubevirt.relations.image is unknown; there are cluster, images, dataSources, sharedClaims',
    ],
    [{ schedule: { frequency: 'soon', timeout: 'PT1M' } }, 'frequency'],
  ])('refuses %p', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
