import { mockServices } from '@backstage/backend-test-utils';
import { audited } from './audited';

function setUp() {
  const event = { success: jest.fn(), fail: jest.fn() };
  const auditor = mockServices.auditor.mock();
  auditor.createEvent.mockResolvedValue(event);
  return { auditor, event };
}

describe('audited', () => {
  it('leaves a success', async () => {
    const { auditor, event } = setUp();
    const options = { eventId: 'vm-fetch', meta: { queryType: 'by-entity' } };
    await expect(audited(auditor, options, async () => 42)).resolves.toBe(42);
    expect(auditor.createEvent.mock.calls).toEqual([[options]]);
    expect(event.success).toHaveBeenCalledTimes(1);
    expect(event.fail).not.toHaveBeenCalled();
  });

  it('leaves a failure, and throws it on', async () => {
    const { auditor, event } = setUp();
    const error = new Error('no');
    const action = async () => {
      throw error;
    };
    await expect(
      audited(auditor, { eventId: 'vm-fetch' }, action),
    ).rejects.toBe(error);
    expect(event.fail.mock.calls).toEqual([[{ error }]]);
    expect(event.success).not.toHaveBeenCalled();
  });
});
