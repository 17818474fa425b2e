import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('CloneSourceNotFound', () => {
  it.each<Found>([
    {
      what: 'a claim that does not exist',
      where: {
        status: 'Provisioning',
        dataVolume: { phase: 'Pending' },
        dataVolumeSpec: {
          source: { pvc: { namespace: 'images', name: 'golden' } },
        },
        events: [
          {
            about: 'VirtualMachine',
            reason: 'SourcePVCNotAvailabe',
            message:
              'Source PVC golden not available: Target PVC web will remain unpopulated until source is created',
          },
        ],
      },
      says: 'The disk cannot be copied: claim images/golden does not exist.',
      shows:
        'Source PVC golden not available: Target PVC web will remain unpopulated until source is created',
    },
    {
      what: 'a clone without a source',
      where: {
        status: 'Provisioning',
        dataVolume: {
          phase: 'CloneScheduled',
          conditions: [
            {
              type: 'Bound',
              status: 'Unknown',
              reason: 'CloneWithoutSource',
              message: "The source pvc golden doesn't exist",
            },
            {
              type: 'Ready',
              status: 'False',
              reason: 'CloneWithoutSource',
              message: "The source pvc golden doesn't exist",
            },
          ],
        },
        dataVolumeSpec: {
          source: { pvc: { namespace: 'images', name: 'golden' } },
        },
      },
      says: 'The disk cannot be copied: claim images/golden does not exist.',
      shows: "The source pvc golden doesn't exist",
    },
  ])('finds $what', each => {
    expect(outcome('CloneSourceNotFound', each)).toEqual(
      expected('CloneSourceNotFound', each),
    );
  });

  it.each<Left>([
    {
      what: 'a source that has been there since',
      where: {
        instance: {},
        dataVolume: { phase: 'Succeeded' },
        events: [
          {
            about: 'VirtualMachine',
            reason: 'SourcePVCNotAvailabe',
            message:
              'Source PVC golden not available: Target PVC web will remain unpopulated until source is created',
          },
        ],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
