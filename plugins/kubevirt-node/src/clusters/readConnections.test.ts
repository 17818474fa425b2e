import { ConfigReader } from '@backstage/config';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { tokenCredentials } from '../credentials';
import { inCluster } from './inCluster';
import { KubevirtClusterSupplier } from './KubevirtClusterSupplier';
import { readConnections } from './readConnections';

jest.mock('./inCluster');
const inClusterMock = jest.mocked(inCluster);

describe('readConnections', () => {
  const logger = mockServices.logger.mock();

  beforeEach(() => {
    jest.clearAllMocks();
    inClusterMock.mockReturnValue(undefined);
  });

  const read = (
    clusterLocatorMethods: object[],
    suppliers: KubevirtClusterSupplier[] = [],
  ) =>
    readConnections({
      config: new ConfigReader({
        kubernetes: { clusterLocatorMethods },
      } as object),
      logger,
      suppliers,
    });
  const readClusters = (
    clusters: object[],
    suppliers?: KubevirtClusterSupplier[],
  ) => read([{ type: 'config', clusters }], suppliers);
  const logged = () =>
    [...logger.error.mock.calls, ...logger.warn.mock.calls].map(
      ([text]) => text,
    );

  const east = {
    name: 'east',
    url: 'https://east.example.com',
    authProvider: 'serviceAccount',
    serviceAccountToken: 'abc',
  };

  it('finds nothing where nothing is configured', async () => {
    await expect(
      readConnections({ config: new ConfigReader({}), logger, suppliers: [] }),
    ).resolves.toEqual([]);
    expect(logged()).toEqual([]);
  });

  it('reads a cluster with a service account token', async () => {
    const [cluster] = await readClusters([
      {
        ...east,
        title: 'East',
        caData: Buffer.from('CA').toString('base64'),
        skipTLSVerify: true,
      },
    ]);
    expect(cluster).toMatchObject({
      name: 'east',
      title: 'East',
      url: 'https://east.example.com',
      ca: 'CA',
      skipTlsVerify: true,
    });
    await expect(cluster.credentials.issue()).resolves.toEqual({
      headers: { authorization: 'Bearer abc' },
    });
  });

  it('reads the auth provider and the token from authMetadata', async () => {
    const [cluster] = await readClusters([
      {
        name: 'east',
        url: 'https://east.example.com',
        caFile: '/etc/ca.crt',
        authMetadata: {
          'kubernetes.io/auth-provider': 'serviceAccount',
          serviceAccountToken: 'xyz',
        },
      },
    ]);
    expect(cluster.caFile).toBe('/etc/ca.crt');
    await expect(cluster.credentials.issue()).resolves.toEqual({
      headers: { authorization: 'Bearer xyz' },
    });
  });

  it('takes its own cluster where there is no token and it runs in a pod', async () => {
    const directory = createMockDirectory({ content: { token: 'projected' } });
    inClusterMock.mockReturnValue({
      url: 'https://10.96.0.1:443',
      caFile: '/var/run/ca.crt',
      tokenFile: directory.resolve('token'),
    });
    const [cluster] = await readClusters([
      { ...east, serviceAccountToken: undefined },
    ]);
    expect(cluster).toMatchObject({
      name: 'east',
      url: 'https://10.96.0.1:443',
      caFile: '/var/run/ca.crt',
    });
    await expect(cluster.credentials.issue()).resolves.toMatchObject({
      headers: { authorization: 'Bearer projected' },
    });
  });

  it.each([
    [
      'a method',
      [{ type: 'localKubectlProxy' }],
      'local',
      'http://127.0.0.1:8001',
    ],
    [
      'a cluster',
      [
        {
          type: 'config',
          clusters: [
            {
              name: 'mine',
              url: 'http://localhost:8001',
              authProvider: 'localKubectlProxy',
            },
          ],
        },
      ],
      'mine',
      'http://localhost:8001',
    ],
  ])('reads kubectl proxy as %s', async (_, methods, name, url) => {
    const [cluster] = await read(methods);
    expect(cluster).toMatchObject({ name, url });
    await expect(cluster.credentials.issue()).resolves.toEqual({});
  });

  it.each([
    [
      'whose auth provider needs a browser',
      { name: 'west', url: 'https://w.example.com', authProvider: 'oidc' },
      'leave out cluster "west": its auth provider "oidc" needs a cluster supplier',
    ],
    [
      'without token',
      {
        name: 'west',
        url: 'https://w.example.com',
        authProvider: 'serviceAccount',
      },
      'leave out cluster "west": its serviceAccountToken is missing',
    ],
    [
      'without url',
      { name: 'west', authProvider: 'serviceAccount' },
      "Missing required config value at 'kubernetes.clusterLocatorMethods[0].clusters[0].url'",
    ],
    ['without name', { url: 'https://w.example.com' }, "clusters[0].name'"],
    [
      'with a url that is none',
      { ...east, name: 'west', url: 'west.example.com' },
      'Cluster "west" is left out: its url "west.example.com" is not an http or https URL',
    ],
    [
      'that another has the name of',
      { ...east, url: 'https://other.example.com' },
      'Cluster "east" is configured more than once',
    ],
  ])(
    'says why it leaves out a cluster %s, and keeps the others',
    async (_, broken, message) => {
      const clusters = await readClusters(
        message.includes('more than once') ? [east, broken] : [broken, east],
      );
      expect(clusters).toEqual([
        expect.objectContaining({
          name: 'east',
          url: 'https://east.example.com',
        }),
      ]);
      expect(logged()).toEqual([expect.stringContaining(message)]);
    },
  );

  it('says which kinds of clusterLocatorMethods it cannot use', async () => {
    await expect(read([{ type: 'gke' }])).resolves.toEqual([]);
    expect(logged()).toEqual([expect.stringContaining('type "gke"')]);
  });

  describe('with suppliers', () => {
    it('adds their clusters', async () => {
      const west = {
        name: 'west',
        url: 'https://west.example.com',
        credentials: tokenCredentials('w'),
      };
      const failing = {
        getClusters: async () => {
          throw new Error('cloud is away');
        },
      };
      const clusters = await readClusters(
        [east],
        [failing, { getClusters: async () => [west] }, {}],
      );
      expect(clusters.map(({ name }) => name)).toEqual(['east', 'west']);
      expect(logged()).toEqual([
        'A cluster supplier failed; its clusters are left out',
      ]);
    });

    it('takes their credentials for clusters that are configured', async () => {
      const aws = jest.fn(() => tokenCredentials('from-aws'));
      const [cluster] = await readClusters(
        [
          {
            name: 'west',
            url: 'https://west.example.com',
            authMetadata: {
              'kubernetes.io/auth-provider': 'aws',
              'kubernetes.io/aws-assume-role': 'role-1',
            },
          },
        ],
        [{ authProviders: { aws } }],
      );
      await expect(cluster.credentials.issue()).resolves.toEqual({
        headers: { authorization: 'Bearer from-aws' },
      });
      expect(aws).toHaveBeenCalledWith({
        name: 'west',
        url: 'https://west.example.com',
        authProvider: 'aws',
        authMetadata: {
          'kubernetes.io/auth-provider': 'aws',
          'kubernetes.io/aws-assume-role': 'role-1',
        },
      });
    });
  });
});
