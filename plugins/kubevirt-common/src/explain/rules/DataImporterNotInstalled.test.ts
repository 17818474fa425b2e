import { expected, Found, outcome } from '../../__testUtils__/explained';
import { withoutInstance } from '../../__testUtils__/moments';

describe('DataImporterNotInstalled', () => {
  it.each<Found>([
    {
      what: 'a cluster without CDI',
      where: {
        ...withoutInstance(
          'Error encountered while creating DataVolumes: failed to create DataVolume: the server could not find the requested resource (post datavolumes.cdi.kubevirt.io)',
        ),
      },
      says: 'The cluster cannot make the disk of the VM: the Containerized Data Importer (CDI) is not installed or not running.',
      shows:
        'Error encountered while creating DataVolumes: failed to create DataVolume: the server could not find the requested resource (post datavolumes.cdi.kubevirt.io)',
    },
  ])('finds $what', each => {
    expect(outcome('DataImporterNotInstalled', each)).toEqual(
      expected('DataImporterNotInstalled', each),
    );
  });
});
