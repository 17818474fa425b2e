import { createMockDirectory } from '@backstage/backend-test-utils';
import { inCluster } from './inCluster';

describe('inCluster', () => {
  const directory = createMockDirectory();
  const { env } = process;

  beforeEach(() => {
    process.env = { ...env };
    directory.setContent({
      'var/run/secrets/kubernetes.io/serviceaccount': {
        'ca.crt': 'CA',
        token: 'abc',
      },
    });
  });

  afterEach(() => {
    process.env = env;
  });

  it.each([
    ['10.96.0.1', 'https://10.96.0.1:443'],
    ['fd00::1', 'https://[fd00::1]:443'],
  ])('finds the API server at %s', (host, url) => {
    process.env.KUBERNETES_SERVICE_HOST = host;
    process.env.KUBERNETES_SERVICE_PORT = '443';
    expect(inCluster(directory.path)).toEqual({
      url,
      caFile: directory.resolve(
        'var/run/secrets/kubernetes.io/serviceaccount/ca.crt',
      ),
      tokenFile: directory.resolve(
        'var/run/secrets/kubernetes.io/serviceaccount/token',
      ),
    });
  });

  it('finds nothing outside a pod', () => {
    delete process.env.KUBERNETES_SERVICE_HOST;
    expect(inCluster(directory.path)).toBeUndefined();
  });

  it('finds nothing without a service account', () => {
    process.env.KUBERNETES_SERVICE_HOST = '10.96.0.1';
    directory.setContent({});
    expect(inCluster(directory.path)).toBeUndefined();
  });
});
