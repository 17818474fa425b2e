import { ago } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('ProvisionerNotResponding', () => {
  it.each<Found>([
    {
      what: 'a provisioner that is waited for long',
      where: {
        status: 'Provisioning',
        dataVolume: { phase: 'Pending' },
        claim: { phase: 'Pending' },
        events: [
          {
            about: 'PersistentVolumeClaim',
            type: 'Normal',
            reason: 'ExternalProvisioning',
            message:
              "Waiting for a volume to be created either by the external provisioner 'csi.example.com' or manually by the system administrator.",
            firstTimestamp: ago(600),
          },
        ],
      },
      says: "The volume of disk 'web' is still waiting for the provisioner of storage class 'fast'.",
      shows:
        "Waiting for a volume to be created either by the external provisioner 'csi.example.com' or manually by the system administrator.",
    },
    {
      what: 'a provisioner that fails',
      where: {
        status: 'Provisioning',
        dataVolume: { phase: 'Pending' },
        claim: { phase: 'Pending' },
        events: [
          {
            about: 'PersistentVolumeClaim',
            reason: 'ProvisioningFailed',
            message: 'rpc error: code = ResourceExhausted desc = out of space',
          },
        ],
      },
      says: "The volume of disk 'web' cannot be made by the provisioner of storage class 'fast': rpc error: code = ResourceExhausted desc = out of space",
      shows: 'rpc error: code = ResourceExhausted desc = out of space',
    },
  ])('finds $what', each => {
    expect(outcome('ProvisionerNotResponding', each)).toEqual(
      expected('ProvisionerNotResponding', each),
    );
  });

  it.each<Left>([
    {
      what: 'one that has just been asked',
      where: {
        status: 'Provisioning',
        dataVolume: { phase: 'Pending' },
        claim: { phase: 'Pending' },
        events: [
          {
            about: 'PersistentVolumeClaim',
            type: 'Normal',
            reason: 'ExternalProvisioning',
            message:
              "Waiting for a volume to be created either by the external provisioner 'csi.example.com' or manually by the system administrator.",
          },
        ],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
