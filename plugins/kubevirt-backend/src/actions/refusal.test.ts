import { ConflictError } from '@backstage/errors';
import { KubernetesApiError } from 'backstage-plugin-kubevirt-node';
import { refusal } from './refusal';

describe('refusal', () => {
  it.each([
    'unable to complete request: stop/start already underway',
    'in-flight migration detected. Active migration job (m-1) is currently already in progress for VMI web.',
    'Cannot migrate VMI web to be Live Migratable: DisksNotLiveMigratable',
  ])('is a conflict where virt-api answers 500: %s', message => {
    const error = new KubernetesApiError({
      cluster: 'prod',
      request: 'PUT /…',
      httpStatus: 500,
      message,
    });
    const identity = { cluster: 'prod', namespace: 'team-a', name: 'web' };
    const answered = refusal(error, { action: 'start', identity });
    expect(answered).toBeInstanceOf(ConflictError);
    expect(answered).toMatchObject({
      message: `The cluster prod refused to start team-a/web: ${message}`,
    });
  });
});
