import { makeTransport } from '../__testUtils__';
import { DefaultKubevirtClusters } from './DefaultKubevirtClusters';

function clusters(...names: string[]) {
  return DefaultKubevirtClusters.create({
    clusters: names.map(name => ({
      name,
      transport: makeTransport({ name, url: 'https://localhost' }),
    })),
  });
}

describe('DefaultKubevirtClusters', () => {
  it('lists clusters in the order of the configuration', async () => {
    const list = await clusters('west', 'east').list();
    expect(list.map(({ name }) => name)).toEqual(['west', 'east']);
  });

  it('gets one by its name, and the only one without', async () => {
    await expect(clusters('west', 'east').get('east')).resolves.toMatchObject({
      name: 'east',
    });
    await expect(clusters('west').get()).resolves.toMatchObject({
      name: 'west',
    });
  });

  it.each([
    [
      'an unknown name',
      clusters('west', 'east'),
      'north',
      'There is no cluster "north"; there are: west, east',
    ],
    [
      'no name where there are two',
      clusters('west', 'east'),
      undefined,
      'Which cluster is meant? Name one of: west, east',
    ],
    [
      'any name where there is none',
      clusters(),
      'west',
      'No cluster is configured',
    ],
  ])('refuses %s', async (_, all, name, message) => {
    await expect(all.get(name)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
  });
});
