import { parseValues } from 'backstage-plugin-kubevirt-common';
import { apiError } from '../__testUtils__/FakeCluster';
import { testInput, testPlan } from '../__testUtils__/testPlan';
import { refusalsError } from './refusalsError';

const plan = testPlan();
const parsed = parseValues(testInput);
if (!parsed.ok) throw new Error('The values of the test are wrong');
const context = { plan, values: parsed.values };

describe('refusalsError', () => {
  it("says each refusal in the server's words, with its field", () => {
    const error = refusalsError(
      [
        {
          object: plan.virtualMachine,
          error: apiError(422, 'Invalid RunStrategy (Sometimes)'),
        },
        {
          object: plan.dataVolumes[0],
          error: apiError(422, 'PVC size is missing'),
        },
      ],
      context,
    );
    expect(error.message).toBe(
      [
        "The cluster 'sandbox' refuses this virtual machine; nothing was written:",
        "- VirtualMachine 'dev' in namespace 'team-a' (field 'runStrategy'): Invalid RunStrategy (Sometimes)",
        "- DataVolume 'dev' in namespace 'team-a' (field 'rootDisk.dataVolume.template.pvc.resources.requests.storage'): PVC size is missing",
      ].join('\n'),
    );
  });

  it('says once what is said of several objects', () => {
    const error = apiError(404, 'namespaces "team-a" not found');
    const refusals = [plan.before[0], plan.virtualMachine].map(object => ({
      object,
      error,
    }));
    expect(refusalsError(refusals, context).message).toMatch(
      /\n- Secret 'dev-cloudinit' in namespace 'team-a', VirtualMachine 'dev' in namespace 'team-a' \(field 'namespace'\): namespaces "team-a" not found$/,
    );
  });

  it.each([
    [422, 'is invalid', 'InputError'],
    [404, 'namespaces "team-a" not found', 'InputError'],
    [403, 'virtualmachines is forbidden: User "x" cannot', 'NotAllowedError'],
    [403, 'is forbidden: exceeded quota: small', 'InputError'],
    [500, 'failed calling webhook', 'ServiceUnavailableError'],
  ])('takes %d "%s" for an %s', (status, message, name) => {
    const refusal = {
      object: plan.virtualMachine,
      error: apiError(status, message),
    };
    expect(refusalsError([refusal], context).name).toBe(name);
  });
});
