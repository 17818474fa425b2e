import { ApiError, resourceTypes } from '../client';
import { StorageProfile } from '../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../SimulatorContext';
import { cdiIdentity } from './identity';

const { storageClasses, storageProfiles } = resourceTypes;

/** What CDI tells of storage that it knows to be shared. */
const capabilities: Record<string, StorageProfile['status']> = {
  'rbd.csi.example.com': {
    claimPropertySets: [
      { accessModes: ['ReadWriteMany'], volumeMode: 'Block' },
      { accessModes: ['ReadWriteOnce'], volumeMode: 'Block' },
      { accessModes: ['ReadWriteOnce'], volumeMode: 'Filesystem' },
    ],
  },
};

/**
 * Plays CDI's part for StorageProfiles: each StorageClass has one.
 *
 * @internal
 */
export class StorageProfileController {
  /** Subscribes to classes and profiles. */
  static create(context: SimulatorContext): StorageProfileController {
    return new StorageProfileController(context);
  }

  private constructor(context: SimulatorContext) {
    const { informers } = context;
    const { writer } = writeAs(context, cdiIdentity);
    control(context, {
      name: 'cdi',
      type: storageClasses,
      work: async name => {
        const storageClass = informers.of(storageClasses).store.get(name);
        const profile = informers.of(storageProfiles).store.get(name);
        if (!storageClass || profile) return undefined;
        const { provisioner } = storageClass;
        try {
          const made = await writer.create(storageProfiles, {
            apiVersion: 'cdi.kubevirt.io/v1beta1',
            kind: 'StorageProfile',
            metadata: {
              name,
              labels: {
                app: 'containerized-data-importer',
                'cdi.kubevirt.io': '',
              },
            },
            spec: {},
          });
          const status = {
            storageClass: name,
            provisioner,
            ...capabilities[provisioner],
          };
          await writer.update(
            storageProfiles,
            made,
            { ...made, status },
            'status',
          );
        } catch (error) {
          // 404: the server has no such kind. 409: somebody made it.
          if (!ApiError.is(error, 404, 409)) throw error;
        }
        return undefined;
      },
      also: [
        trigger(informers.of(storageProfiles), ({ metadata }) => [
          metadata.name,
        ]),
      ],
    });
  }
}
