import { parseQuotaMessage } from './quotaMessage';
import { quotaText } from './quotaText';

const message =
  'pods "a" is forbidden: exceeded quota: team, requested: requests.cpu=8005m,requests.memory=17588162241, used: requests.cpu=0,requests.memory=56Gi, limited: requests.cpu=10,requests.memory=64Gi';

describe('parseQuotaMessage', () => {
  it('reads what is asked for, in use and allowed', () => {
    expect(parseQuotaMessage(message)).toEqual({
      quota: 'team',
      resources: [
        { name: 'requests.cpu', requested: 8.005, used: 0, limit: 10 },
        {
          name: 'requests.memory',
          requested: 17588162241,
          used: 60129542144,
          limit: 68719476736,
        },
      ],
    });
  });

  it.each([
    ['failed quota: team: must specify limits.cpu'],
    ['exceeded quota: team'],
    [''],
  ])('leaves %j, which is of another form', text => {
    expect(parseQuotaMessage(text)).toBeUndefined();
  });
});

describe('quotaText', () => {
  it('tells only what is exceeded, and the overhead by itself', () => {
    const refusal = parseQuotaMessage(message);
    expect(refusal && quotaText(refusal, 16 * 1024 ** 3)).toBe(
      '16 GiB of memory with 389.4 MiB overhead (8 GiB of 64 GiB left)',
    );
  });

  it.each([
    ['pods', 1, 10, 10, '1 pod (0 of 10 left)'],
    ['persistentvolumeclaims', 2, 3, 4, '2 volume claims (1 of 4 left)'],
    [
      'requests.storage',
      1024 ** 3,
      0,
      1,
      '1 GiB of storage (1 byte of 1 byte left)',
    ],
    ['requests.nvidia.com/gpu', 1, 1, 1, '1 of nvidia.com/gpu (0 of 1 left)'],
    ['limits.cpu', 1, 0, 0.5, '1 CPU (0.5 of 0.5 left)'],
  ])('counts %s', (name, requested, used, limit, text) => {
    expect(
      quotaText({
        quota: 'q',
        resources: [{ name, requested, used, limit }],
      }),
    ).toBe(text);
  });
});
