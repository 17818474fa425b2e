import { ConfigReader } from '@backstage/config';
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
      rejectRemovalsAbove: 0.5,
    });
  });

  it('reads everything', () => {
    expect(
      read({
        schedule: { frequency: 'PT1H', timeout: { minutes: 1 } },
        defaultOwner: 'platform',
        defaultSystem: 'infra/vms',
        rejectRemovalsAbove: 0.9,
      }),
    ).toEqual({
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
      defaultOwner: 'group:default/platform',
      defaultSystem: 'system:infra/vms',
      rejectRemovalsAbove: 0.9,
    });
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
    [{ schedule: { frequency: 'soon', timeout: 'PT1M' } }, 'frequency'],
  ])('refuses %p', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
