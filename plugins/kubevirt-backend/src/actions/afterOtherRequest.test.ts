import { KubernetesApiError } from 'backstage-plugin-kubevirt-node';
import { afterOtherRequest } from './afterOtherRequest';

const refused = (httpStatus: number, message: string) =>
  new KubernetesApiError({
    cluster: 'prod',
    request: 'PUT /…',
    httpStatus,
    message,
  });
const underway = refused(
  500,
  'unable to complete request: stop/start already underway',
);

describe('afterOtherRequest', () => {
  it('asks once where nothing else is under way', async () => {
    const ask = jest.fn().mockResolvedValue(undefined);
    await afterOtherRequest(ask);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('asks again until the other request is done', async () => {
    const ask = jest
      .fn()
      .mockRejectedValueOnce(underway)
      .mockRejectedValueOnce(underway)
      .mockResolvedValue(undefined);
    await afterOtherRequest(ask);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('says in the cluster’s words that the other is still under way', async () => {
    const ask = jest.fn().mockRejectedValue(underway);
    await expect(afterOtherRequest(ask, { patienceMs: 300 })).rejects.toBe(
      underway,
    );
    expect(ask.mock.calls.length).toBeGreaterThan(1);
  });

  it('does not ask again after any other refusal', async () => {
    const other = refused(409, 'VM is already running');
    const ask = jest.fn().mockRejectedValue(other);
    await expect(afterOtherRequest(ask)).rejects.toBe(other);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
