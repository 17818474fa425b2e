import { fromImage } from '../../__testUtils__/machine';
import { expected, Found, outcome } from '../../__testUtils__/explained';
import { withoutInstance } from '../../__testUtils__/moments';

describe('CloneNotAllowed', () => {
  it.each<Found>([
    {
      what: 'a source in a namespace that is closed',
      where: {
        ...withoutInstance(
          'Error encountered while creating DataVolumes: not authorized to create DataVolume: Authorization failed, message is: User system:serviceaccount:team-a:default has insufficient permissions in clone source namespace images',
        ),
        spec: {
          runStrategy: 'Always',
          template: { spec: fromImage },
          dataVolumeTemplates: [
            {
              metadata: { name: 'web' },
              spec: {
                source: { pvc: { namespace: 'images', name: 'golden' } },
              },
            },
          ],
        },
      },
      says: 'The VM may not copy its disk from claim images/golden.',
      shows:
        'Error encountered while creating DataVolumes: not authorized to create DataVolume: Authorization failed, message is: User system:serviceaccount:team-a:default has insufficient permissions in clone source namespace images',
    },
  ])('finds $what', each => {
    expect(outcome('CloneNotAllowed', each)).toEqual(
      expected('CloneNotAllowed', each),
    );
  });
});
