import { delimiter } from 'node:path';
import { ConfigReader } from '@backstage/config';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { stringify } from 'yaml';
import { readKubeconfigClusters } from './readKubeconfigClusters';

const base64 = (text: string) => Buffer.from(text).toString('base64');

function kubeconfig(...names: string[]) {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': names[0],
    contexts: names.map(name => ({
      name,
      context: { cluster: `${name}-cluster`, user: `${name}-user` },
    })),
    clusters: names.map(name => ({
      name: `${name}-cluster`,
      cluster: { server: `https://${name}.example.com:6443/` },
    })),
    users: names.map(name => ({
      name: `${name}-user`,
      user: { token: `${name}-token` } as object,
    })),
  };
}

describe('readKubeconfigClusters', () => {
  const directory = createMockDirectory();
  const logger = mockServices.logger.mock();

  beforeEach(() => jest.clearAllMocks());

  const read = (section: object | undefined) =>
    readKubeconfigClusters({
      config: new ConfigReader({ kubevirt: { kubeconfig: section } } as object),
      logger,
    });
  const errors = () => logger.error.mock.calls.map(([message]) => message);

  it.each([
    ['no section', undefined],
    ['no path', {}],
    ['an empty path', { path: '', contexts: ['x'] }],
  ])('finds nothing, and complains of nothing, with %s', (_, section) => {
    expect(read(section)).toEqual([]);
    expect(errors()).toEqual([]);
  });

  it('makes a cluster of every context', async () => {
    directory.setContent({ config: stringify(kubeconfig('east', 'west')) });
    const clusters = read({ path: directory.resolve('config') });
    expect(clusters.map(({ name, url }) => [name, url])).toEqual([
      ['east', 'https://east.example.com:6443'],
      ['west', 'https://west.example.com:6443'],
    ]);
    await expect(clusters[1].credentials.issue()).resolves.toMatchObject({
      headers: { authorization: 'Bearer west-token' },
    });
  });

  it('takes only the contexts that are named, and tells of those that are not there', () => {
    directory.setContent({ config: stringify(kubeconfig('east', 'west')) });
    const path = directory.resolve('config');
    const clusters = read({ path, contexts: ['west', 'north'] });
    expect(clusters.map(({ name }) => name)).toEqual(['west']);
    expect(errors()).toEqual([
      'kubevirt.kubeconfig.contexts names "north", which the kubeconfig does not have; it has: east, west',
    ]);
  });

  it('merges several files, the first of a name first', () => {
    const second = kubeconfig('west', 'south');
    second.clusters[0].cluster.server = 'https://other.example.com';
    directory.setContent({
      first: stringify(kubeconfig('east', 'west')),
      second: stringify(second),
    });
    const path = ['first', 'missing', 'second']
      .map(file => directory.resolve(file))
      .join(delimiter);
    expect(read({ path }).map(({ name, url }) => [name, url])).toEqual([
      ['east', 'https://east.example.com:6443'],
      ['west', 'https://west.example.com:6443'],
      ['south', 'https://south.example.com:6443'],
    ]);
    expect(errors()).toEqual([expect.stringContaining('ENOENT')]);
  });

  it('reads how to trust and to reach the cluster', () => {
    const config = kubeconfig('east', 'west');
    Object.assign(config.clusters[0].cluster, {
      'certificate-authority-data': base64('CA'),
      'tls-server-name': 'kubernetes',
      'proxy-url': 'http://proxy.example.com:3128',
    });
    Object.assign(config.clusters[1].cluster, {
      'certificate-authority': 'pki/ca.crt',
      'insecure-skip-tls-verify': true,
    });
    directory.setContent({ config: stringify(config) });
    expect(read({ path: directory.resolve('config') })).toEqual([
      expect.objectContaining({
        ca: 'CA',
        tlsServerName: 'kubernetes',
        proxyUrl: 'http://proxy.example.com:3128',
        skipTlsVerify: false,
      }),
      expect.objectContaining({
        caFile: directory.resolve('pki/ca.crt'),
        skipTlsVerify: true,
      }),
    ]);
  });

  it.each([
    ['is no YAML', '{', 'cannot be read'],
    ['is empty', '', 'it is not a YAML mapping'],
    ['is a sentence', 'hello', 'it is not a YAML mapping'],
    [
      'names a cluster that it does not have',
      stringify({ ...kubeconfig('east'), clusters: [] }),
      'context "east" names the cluster "east-cluster", which is not in it',
    ],
    [
      'names a user that it does not have',
      stringify({ ...kubeconfig('east'), users: [] }),
      'context "east" names the user "east-user", which is not in it',
    ],
  ])('says what is wrong with a kubeconfig that %s', (_, content, message) => {
    directory.setContent({ config: content });
    expect(read({ path: directory.resolve('config') })).toEqual([]);
    expect(errors()).toEqual([expect.stringContaining(message)]);
  });

  describe('has credentials', () => {
    const issue = (user: object) => {
      const config = kubeconfig('east');
      config.users[0].user = user;
      directory.setContent({
        config: stringify(config),
        token: 'from-file\n',
        'cert.pem': 'CERT',
        'key.pem': 'KEY',
      });
      const [cluster] = read({ path: directory.resolve('config') });
      return cluster.credentials.issue();
    };

    it.each([
      [
        'of a token',
        { token: 'abc' },
        { headers: { authorization: 'Bearer abc' } },
      ],
      [
        'of a token file',
        { tokenFile: 'token' },
        { headers: { authorization: 'Bearer from-file' }, lifetimeMs: 60_000 },
      ],
      [
        'of a name and a password',
        { username: 'admin', password: 'x' },
        { headers: { authorization: `Basic ${base64('admin:x')}` } },
      ],
      [
        'of a certificate in the file',
        {
          'client-certificate-data': base64('C'),
          'client-key-data': base64('K'),
        },
        { headers: {}, cert: 'C', key: 'K' },
      ],
      [
        'of a certificate beside the file',
        { 'client-certificate': 'cert.pem', 'client-key': 'key.pem' },
        { headers: {}, cert: 'CERT', key: 'KEY' },
      ],
      [
        'of a plugin, on behalf of somebody',
        {
          as: 'jane',
          exec: {
            command: process.execPath,
            args: ['-e', 'console.log(\'{"status":{"token":"t"}}\')'],
          },
        },
        { headers: { authorization: 'Bearer t', 'impersonate-user': 'jane' } },
      ],
      ['of nothing', {}, { headers: {} }],
    ])('%s', async (_, user, expected) => {
      await expect(issue(user)).resolves.toMatchObject(expected);
    });
  });

  it('reads the file again for the next credential', async () => {
    const config = kubeconfig('east');
    directory.setContent({ config: stringify(config) });
    const [cluster] = read({ path: directory.resolve('config') });
    await cluster.credentials.issue();
    config.users[0].user = { token: 'new' };
    directory.setContent({ config: stringify(config) });
    await expect(cluster.credentials.issue()).resolves.toMatchObject({
      headers: { authorization: 'Bearer new' },
    });
    directory.setContent({ config: stringify(kubeconfig('west')) });
    await expect(cluster.credentials.issue()).rejects.toThrow(
      'the kubeconfig has no usable context "east" any more',
    );
  });
});
